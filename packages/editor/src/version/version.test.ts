import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { withBlockIds } from '../schema/block-id.js';
import type { DocumentJson, NodeJson } from '../schema/document-json.js';
import { arbitraryDocument, headlessEditor, randomEdit, randomFrom, someSeed } from '../testing/index.js';
import { bodyField, jsonToUpdate } from '../ydoc.js';
import { cutWords, lettersWithout, mergeDocuments, versionField, type Changes } from './index.js';

const line = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const doc = (...content: NodeJson[]): DocumentJson => withBlockIds({ type: 'doc', content });

const lettersIn = (node: NodeJson): string =>
  node.type === 'text' ? (node.text ?? '') : (node.content ?? []).map(lettersIn).join('');

/** Every text with what became of it: -gone-, +come+. */
function told(node: NodeJson, changes: Changes): string {
  if (node.type === 'text') {
    const sign = { gone: '-', come: '+', same: '' }[changes.get(node) ?? 'same'];
    return `${sign}${node.text ?? ''}${sign}`;
  }
  const inner = (node.content ?? []).map((child) => told(child, changes)).join('');
  return node.type === 'paragraph' ? `${inner}|` : inner;
}

describe('the letters of a text', () => {
  const agree = (ydoc: Y.Doc) => {
    const { body, letters } = versionField(ydoc, { field: bodyField, label: '', prompt: '' });
    expect(letters.reduce((sum, [, , length]) => sum + length, 0)).toBe(lettersIn(body).length);
  };

  it('are as many as its words have, whatever it holds', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (json) => {
        const ydoc = new Y.Doc();
        Y.applyUpdate(ydoc, jsonToUpdate(json, bodyField));
        agree(ydoc);
      }),
    );
  });

  it('are so after every kind of edit', () => {
    const seed = someSeed();
    const random = randomFrom(seed);
    const ydoc = new Y.Doc();
    const editor = headlessEditor(ydoc);
    for (let step = 0; step < 150; step++) randomEdit(editor, random, `word${step} `);
    agree(ydoc);
    editor.destroy();
  });

  it('are told apart one by one', () => {
    expect(
      lettersWithout(
        [
          [1, 0, 10],
          [2, 5, 3],
        ],
        [
          [1, 2, 3],
          [1, 7, 1],
          [2, 0, 20],
        ],
      ),
    ).toEqual([
      [1, 0, 2],
      [1, 5, 2],
      [1, 8, 2],
    ]);
  });
});

describe('words cut in pieces', () => {
  it('are the same words, each piece with its number', () => {
    const { body, pieceOf } = cutWords(doc(line('Every child'), line('now')), [2, 0, 5, 4, 1]);
    expect(lettersIn(body)).toBe('Every childnow');
    expect([...pieceOf].map(([node, piece]) => [piece, node.type === 'text' && node.text])).toEqual([
      [0, 'Ev'],
      [2, 'ery c'],
      [3, 'hild'],
      [4, 'n'],
    ]);
  });
});

describe('two texts in one', () => {
  const before = doc(
    line('Children are detained every day.'),
    line('We ask to end it by 2030.'),
    line('Now.'),
  );
  const [why, ask, now] = before.content as [NodeJson, NodeJson, NodeJson];
  const merge = (...content: NodeJson[]) => {
    const { body, changes, changed } = mergeDocuments(before, { type: 'doc', content });
    return [told(body, changes), changed];
  };
  const reworded = (node: NodeJson, text: string): NodeJson => ({
    ...node,
    content: [{ type: 'text', text }],
  });

  it('show nothing where nothing changed', () =>
    expect(merge(why, ask, now)).toEqual([
      'Children are detained every day.|We ask to end it by 2030.|Now.|',
      0,
    ]));

  it('tell a paragraph word by word, and a phrase in one piece', () =>
    expect(merge(why, reworded(ask, 'We ask to stop all of it by 2030.'), now)).toEqual([
      'Children are detained every day.|We ask to -end -+stop all of +it by 2030.|Now.|',
      1,
    ]));

  it('tell whole paragraphs that came and went', () =>
    expect(merge(why, line('Wholly other words.'), ask)).toEqual([
      'Children are detained every day.|+Wholly other words.+|We ask to end it by 2030.|-Now.-|',
      2,
    ]));

  it('tell bold letters', () => {
    const bold: NodeJson = { type: 'text', text: 'Now', marks: [{ type: 'bold' }] };
    const set = { ...now, content: [bold, { type: 'text', text: '.' }] } as NodeJson;
    expect(merge(why, ask, set)).toEqual([
      'Children are detained every day.|We ask to end it by 2030.|-Now-+Now+.|',
      1,
    ]);
  });

  it('give both texts back', () => {
    const side = (node: NodeJson, changes: Changes, without: 'gone' | 'come'): string => {
      if (node.type === 'text') return changes.get(node) === without ? '' : (node.text ?? '');
      return (node.content ?? []).map((child) => side(child, changes, without)).join('');
    };
    fc.assert(
      fc.property(arbitraryDocument(), arbitraryDocument(), fc.nat(), (one, other, pick) => {
        // Half of the time they have blocks in common.
        const after: DocumentJson =
          pick % 2 === 0
            ? other
            : {
                ...one,
                content: [...(one.content ?? []).slice(pick % 3), ...(other.content ?? []).slice(0, 2)],
              };
        const { body, changes } = mergeDocuments(one, after);
        expect(side(body, changes, 'come')).toBe(lettersIn(one));
        expect(side(body, changes, 'gone')).toBe(lettersIn(after));
      }),
    );
  });

  it('give a paper rewritten from end to end whole, in work that does not grow with its square', () => {
    const paper = (word: string) =>
      doc(...Array.from({ length: 3_000 }, (_, index) => line(`${word} ${index} ${word.repeat(index % 7)}`)));
    const { changed } = mergeDocuments(paper('old'), paper('new'));
    expect(changed).toBeGreaterThan(2_999);
  });
});
