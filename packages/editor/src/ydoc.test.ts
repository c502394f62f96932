import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { withBlockIds } from './schema/block-id.js';
import type { DocumentJson } from './schema/document-json.js';
import { readDocument } from './schema/read-document.js';
import {
  answerField,
  bodyField,
  checkedFragmentToJson,
  docFromUpdates,
  fragmentToJson,
  jsonToUpdate,
  questionOfField,
} from './ydoc.js';

const everything: DocumentJson = withBlockIds({
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Why' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'States ' },
        { type: 'text', text: 'must', marks: [{ type: 'bold' }, { type: 'italic' }] },
        { type: 'text', text: ' act', marks: [{ type: 'link', attrs: { href: 'https://example.org/' } }] },
        { type: 'footnote', attrs: { text: 'Article 3.' } },
        { type: 'hardBreak' },
        { type: 'text', text: 'الطفل', marks: [{ type: 'language', attrs: { lang: 'ar' } }] },
      ],
    },
    {
      type: 'orderedList',
      attrs: { start: 4, type: 'a' },
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ask' }] }] },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', content: [{ type: 'paragraph' }] },
            { type: 'tableCell', attrs: { colspan: 2 }, content: [{ type: 'paragraph' }] },
          ],
        },
      ],
    },
    { type: 'horizontalRule' },
  ],
});

function complete(json: DocumentJson): DocumentJson {
  const read = readDocument(json);
  if (!read.ok) throw new Error('the sample is outside the schema');
  return read.value;
}

describe('a text in Yjs', () => {
  it('comes back as it went in', () => {
    const ydoc = docFromUpdates([jsonToUpdate(everything, bodyField)]);
    expect(checkedFragmentToJson(ydoc, bodyField)).toEqual(complete(everything));
  });

  it('keeps the answers of a response apart', () => {
    const [first, second] = [answerField('qst_a'), answerField('qst_b')];
    const ydoc = docFromUpdates([jsonToUpdate(everything, first)]);
    expect(fragmentToJson(ydoc, second)).toEqual(complete({ type: 'doc', content: [{ type: 'paragraph' }] }));
    expect(questionOfField(first)).toBe('qst_a');
    expect(questionOfField(bodyField)).toBeNull();
  });

  it('is only read, whatever stands in it', () => {
    const ydoc = docFromUpdates([jsonToUpdate(everything, bodyField)]);
    ydoc.getXmlFragment(bodyField).push([new Y.XmlElement('script')]);
    const before = Y.encodeStateAsUpdate(ydoc);
    expect(() => fragmentToJson(ydoc, bodyField)).toThrow(RangeError);
    expect(Y.encodeStateAsUpdate(ydoc)).toEqual(before);
  });
});
