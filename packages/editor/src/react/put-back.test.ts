import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { withBlockIds } from '../schema/block-id.js';
import { arbitraryDocument, headlessEditor } from '../testing/index.js';
import { bodyField, fragmentToJson, jsonToUpdate } from '../ydoc.js';
import { lettersOf, lettersWithout } from '../version/index.js';
import type { DocumentJson, NodeJson } from '../schema/document-json.js';
import { putBack } from './put-back.js';

const line = (id: string, text: string): NodeJson => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});
const doc = (...content: NodeJson[]): DocumentJson => ({ type: 'doc', content });
const opened = (text: DocumentJson) => {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, jsonToUpdate(text, bodyField));
  return { ydoc, editor: headlessEditor(ydoc), read: () => fragmentToJson(ydoc, bodyField) };
};

describe('putting a text back', () => {
  it('makes it read as it did, whatever it was and is', () => {
    fc.assert(
      fc.property(arbitraryDocument(), arbitraryDocument(), (before, now) => {
        const [then, text] = [opened(withBlockIds(before)), opened(withBlockIds(now))];
        const wanted = then.editor.getJSON() as DocumentJson;
        expect(putBack(text.editor, wanted)).toBe(true);
        expect(text.editor.getJSON()).toEqual(wanted);
        expect(opened(text.read()).editor.getJSON()).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves the letters alone that read the same, and one undo takes it back', () => {
    const now = doc(line('blk_a', 'We ask.'), line('blk_b', 'By 2031, or never.'), line('blk_c', 'We stay.'));
    const { ydoc, editor, read } = opened(now);
    const letters = lettersOf(ydoc, bodyField);
    putBack(editor, doc(line('blk_a', 'We ask.'), line('blk_b', 'By 2030.'), line('blk_c', 'We stay.')));
    expect(read().content?.[1]).toMatchObject({ content: [{ text: 'By 2030.' }] });
    const gone = lettersWithout(letters, lettersOf(ydoc, bodyField)).reduce(
      (sum, [, , length]) => sum + length,
      0,
    );
    expect(gone).toBeLessThanOrEqual('1, or never'.length);
    editor.commands.undo();
    expect(read()).toEqual(now);
  });
});
