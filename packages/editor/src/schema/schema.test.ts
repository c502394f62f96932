import { describe, expect, it } from 'vitest';
import { newBlockId, withBlockIds } from './block-id.js';
import type { DocumentJson } from './document-json.js';
import { markNames, nodeNames } from './names.js';
import { paragraphNumbers } from './paragraph-numbers.js';
import { readDocument } from './read-document.js';
import { schema } from './schema.js';

const paragraph = (text: string, marks: unknown[] = []) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks }],
});
const textOf = (...content: unknown[]) => ({ type: 'doc', content });

describe('the schema', () => {
  it('has exactly the nodes and marks that exporters are typed by', () => {
    expect(Object.keys(schema.nodes).sort()).toEqual([...nodeNames].sort());
    expect(Object.keys(schema.marks).sort()).toEqual([...markNames].sort());
  });
});

describe('readDocument', () => {
  it('completes default attributes', () => {
    const read = readDocument(textOf(paragraph('A child first')));
    expect(read).toMatchObject({ ok: true, value: { content: [{ attrs: { id: null } }] } });
  });

  it.each([
    ['no document at all', null],
    ['a paragraph alone', paragraph('x')],
    ['an unknown node', textOf({ type: 'image', attrs: { src: 'x' } })],
    ['a list item outside a list', textOf({ type: 'listItem', content: [paragraph('x')] })],
    ['a heading of level 4', textOf({ type: 'heading', attrs: { level: 4 } })],
    [
      'a script as a link',
      textOf(paragraph('x', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }])),
    ],
    ['a link without an address', textOf(paragraph('x', [{ type: 'link' }]))],
    ['a language that is none', textOf(paragraph('x', [{ type: 'language', attrs: { lang: '"><b' } }]))],
    ['an id of another kind', textOf({ type: 'paragraph', attrs: { id: 'x" onclick="y' } })],
    [
      'a footnote that is no text',
      textOf({ type: 'paragraph', content: [{ type: 'footnote', attrs: { text: 7 } }] }),
    ],
  ])('refuses %s', (_what, json) => {
    expect(readDocument(json)).toEqual({ ok: false, refusal: { code: 'content_not_readable' } });
  });

  it('refuses quotes in quotes without end', () => {
    const deep = Array.from({ length: 100 }).reduce<object>(
      (inner) => ({ type: 'blockquote', content: [inner] }),
      paragraph('x'),
    );
    expect(readDocument(textOf(deep)).ok).toBe(false);
  });
});

describe('withBlockIds', () => {
  it('keeps good ids, replaces doubles and malformed ones, and fills the empty places', () => {
    const kept = newBlockId();
    const doc: DocumentJson = {
      type: 'doc',
      content: [
        { type: 'paragraph', attrs: { id: kept } },
        { type: 'paragraph', attrs: { id: kept } },
        { type: 'heading', attrs: { level: 2, id: 'heading-1' } },
        { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
      ],
    };
    let count = 0;
    const given = withBlockIds(doc, () => `new${(count += 1)}`);
    expect(given.content).toMatchObject([
      { attrs: { id: kept } },
      { attrs: { id: 'new1' } },
      { attrs: { level: 2, id: 'new2' } },
      { content: [{ attrs: { id: 'new3' }, content: [{ attrs: { id: 'new4' } }] }] },
    ]);
  });
});

describe('paragraphNumbers', () => {
  it('counts paragraphs at the top that hold something', () => {
    const id = (n: number) => `blk_${'abcdefgh'[n]?.repeat(26)}`;
    const doc = withBlockIds({
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 1, id: id(0) }, content: [{ type: 'text', text: 'Why' }] },
        { type: 'paragraph', attrs: { id: id(1) }, content: [{ type: 'text', text: 'One' }] },
        { type: 'paragraph', attrs: { id: id(2) } },
        { type: 'blockquote', attrs: { id: id(3) }, content: [{ type: 'paragraph' }] },
        { type: 'paragraph', attrs: { id: id(4) }, content: [{ type: 'text', text: 'Two' }] },
      ],
    });
    expect([...paragraphNumbers(doc)]).toEqual([
      [id(1), 1],
      [id(4), 2],
    ]);
  });
});
