import type { Transaction } from '@tiptap/pm/state';
import { suggestedChangeSchema, type SuggestedChange } from '@undersigned/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { newBlockId, withBlockIds } from '../schema/block-id.js';
import type { NodeJson } from '../schema/document-json.js';
import { schema } from '../schema/schema.js';
import { editShared } from '../testing/shared-text.js';
import { bodyField, docFromUpdates, fragmentToJson, jsonToUpdate } from '../ydoc.js';
import { applyChange, placeChange, suggestForQuote, suggestWords } from './index.js';

/* The same words stand in several places: a suggestion that lost its own must not be found on others. */

const paragraph = (text: string): NodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });

const textWith = (...paragraphs: string[]): Y.Doc => {
  const content = paragraphs.map(paragraph);
  return docFromUpdates([jsonToUpdate(withBlockIds({ type: 'doc', content }), bodyField)]);
};

const nodeOf = (ydoc: Y.Doc) => schema.nodeFromJSON(fragmentToJson(ydoc, bodyField));

const lines = (ydoc: Y.Doc): string[] =>
  nodeOf(ydoc).children.map((node) => node.textBetween(0, node.content.size, '\n', '\n'));

const stored = (change: SuggestedChange | null): SuggestedChange => suggestedChangeSchema.parse(change);

const replacing = (ydoc: Y.Doc, quote: string, occurrence: number, by: string) =>
  stored(suggestForQuote(ydoc, bodyField, { quote, occurrence }, by));

/** Before these words, in ProseMirror positions; within one run of text. */
function beginOf(ydoc: Y.Doc, words: string): number {
  let found = -1;
  nodeOf(ydoc).descendants((node, position) => {
    const at = node.text?.indexOf(words) ?? -1;
    if (at >= 0) found = position + at;
  });
  if (found < 0) throw new Error(`the text does not hold "${words}"`);
  return found;
}

const inserting = (ydoc: Y.Doc, before: string, words: string) => {
  const at = beginOf(ydoc, before);
  return stored(suggestWords(ydoc, bodyField, { from: at, to: at }, [{ type: 'text', text: words }]));
};

const limits =
  'The limit is 72 hours for adults. For families with children the limit is 72 hours for all members.';

const takeOut = (ydoc: Y.Doc, words: string) => {
  const from = beginOf(ydoc, words);
  editShared(ydoc, (tr) => tr.delete(from, from + words.length));
};

const split = (tr: Transaction, at: number) =>
  tr.split(at, 1, [{ type: schema.nodes.paragraph, attrs: { id: newBlockId() } }]);

/** As somebody cuts a paragraph and pastes it elsewhere: with a new id, in new letters. */
const moveToEnd = (tr: Transaction, index: number) => {
  const node = tr.doc.child(index);
  const from = tr.doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  tr.delete(from, from + node.nodeSize);
  return tr.insert(tr.doc.content.size, schema.nodes.paragraph.create({ id: newBlockId() }, node.content));
};

describe('words that stand twice', () => {
  it('are lost where they were replaced, and not found where they still stand', () => {
    const ydoc = textWith(limits);
    const [a, b] = ['24 hours', '48 hours'].map((by) => replacing(ydoc, '72 hours', 2, by));
    if (!a || !b) throw new Error('nothing suggested');
    applyChange(ydoc, b);
    expect(placeChange(ydoc, a)).toEqual({ state: 'lost' });
    expect(applyChange(ydoc, a)).toBeNull();
    expect(lines(ydoc)).toEqual([limits.replace('72 hours for all', '48 hours for all')]);
  });

  it('are lost where they were taken out, also with all of their paragraph', () => {
    const tail = textWith('The limit is 72 hours.', 'The limit is 72 hours.');
    const change = replacing(tail, '72 hours', 1, '24 hours');
    applyChange(tail, replacing(tail, '72 hours.', 1, ''));
    expect(placeChange(tail, change)).toEqual({ state: 'lost' });

    const whole = textWith('The limit is 72 hours.', 'We ask:', 'The limit is 72 hours.');
    const first = replacing(whole, '72 hours', 1, '24 hours');
    editShared(whole, (tr) => tr.delete(0, tr.doc.child(0).nodeSize));
    expect(placeChange(whole, first)).toEqual({ state: 'lost' });
  });

  it('are lost between others of a row', () => {
    const ydoc = textWith('We ask for 72 hours, 72 hours, 72 hours.');
    const change = replacing(ydoc, '72 hours', 3, '24 hours');
    takeOut(ydoc, ', 72 hours.');
    expect(placeChange(ydoc, change)).toEqual({ state: 'lost' });
  });

  it('are found again where they were put back', () => {
    const ydoc = textWith(limits);
    const change = replacing(ydoc, '72 hours', 2, '24 hours');
    applyChange(ydoc, replacing(ydoc, '72 hours', 2, 'three days'));
    expect(placeChange(ydoc, change)).toEqual({ state: 'lost' });
    applyChange(ydoc, replacing(ydoc, 'three days', 1, '72 hours'));
    applyChange(ydoc, change);
    expect(lines(ydoc)).toEqual([limits.replace('72 hours for all', '24 hours for all')]);
  });

  it.each<[string, (ydoc: Y.Doc, tr: Transaction) => Transaction]>([
    ['a break before them', (ydoc, tr) => tr.insert(beginOf(ydoc, 'with'), schema.nodes.hardBreak.create())],
    ['a paragraph that begins before them', (ydoc, tr) => split(tr, beginOf(ydoc, 'with'))],
    ['a paragraph that begins with them', (ydoc, tr) => split(tr, beginOf(ydoc, '72 hours for all'))],
    ['a paragraph that begins further off', (ydoc, tr) => split(tr, beginOf(ydoc, 'For families'))],
    ['a paragraph moved elsewhere', (_ydoc, tr) => moveToEnd(tr, 0)],
  ])('are found with %s', (_what, edit) => {
    const ydoc = textWith(limits, 'The end.');
    const change = replacing(ydoc, '72 hours', 2, '24 hours');
    editShared(ydoc, (tr) => edit(ydoc, tr));
    expect(applyChange(ydoc, change)).not.toBeNull();
    expect(lines(ydoc).join(' ')).toMatch(/72 hours for adults.*24 hours for all members/su);
  });
});

describe('a place between words that stand twice', () => {
  const text = 'We met the child today. The police ask for the child and its mother. We go on.';

  it('is lost with its sentence', () => {
    const ydoc = textWith(text);
    const change = inserting(ydoc, 'child and', 'accompanied ');
    takeOut(ydoc, ' The police ask for the child and its mother.');
    expect(placeChange(ydoc, change)).toEqual({ state: 'lost' });
    expect(applyChange(ydoc, change)).toBeNull();
  });

  it('is lost where other words came to stand next to the same one', () => {
    const ydoc = textWith('We protect the sick. Protect the child and the old.');
    const change = inserting(ydoc, 'child', 'accompanied ');
    takeOut(ydoc, 'sick. Protect the child and the ');
    expect(placeChange(ydoc, change)).toEqual({ state: 'lost' });
  });

  it('stays where its sentence is written otherwise around it', () => {
    const ydoc = textWith(text);
    const change = inserting(ydoc, 'child and', 'accompanied ');
    applyChange(ydoc, replacing(ydoc, 'The police ask for', 1, 'Somebody looks after'));
    applyChange(ydoc, replacing(ydoc, 'and its mother', 1, 'alone'));
    applyChange(ydoc, change);
    expect(lines(ydoc)).toEqual([
      'We met the child today. Somebody looks after the accompanied child alone. We go on.',
    ]);
  });
});

describe('any edits of a text that says the same in several sentences', () => {
  /** A sentence begins and ends with a letter of its own; all that stands between is the same in all. */
  const sentence = (name: string, filler: number) => {
    const around = ' of the limit'.repeat(filler);
    return `${name}${around} is 72 hours${around} ${name}.`;
  };
  const names = [...'ABCDEF'];
  const wording = ['take out', 'replace', 'remove words', 'type'];
  const edits = (kinds: string[]) =>
    fc.array(
      fc.record({
        kind: fc.constantFrom(...kinds),
        place: fc.nat(),
        which: fc.nat({ max: names.length - 1 }),
      }),
      { maxLength: 6 },
    );

  function edit(
    ydoc: Y.Doc,
    tr: Transaction,
    { kind, place, which }: { kind: string; place: number; which: number },
  ) {
    const name = names[which] ?? '';
    const found: { from: number; text: string }[] = [];
    tr.doc.descendants((node, position) => {
      for (const { 0: text, index } of (node.text ?? '').matchAll(
        new RegExp(`${name}[^A-Z]*${name}\\. ?`, 'gu'),
      ))
        found.push({ from: position + index, text });
    });
    const [own] = found;
    if (!own) return tr;
    const words = own.text.indexOf('72 hours');
    const at = own.from + 2 + (place % (own.text.length - 4));
    switch (kind) {
      case 'take out':
        return tr.delete(own.from, own.from + own.text.length);
      case 'replace':
      case 'remove words': {
        const range = [own.from + words, own.from + words + '72 hours'.length] as const;
        if (words < 0) return tr;
        return kind === 'replace' ? tr.insertText('9 days', ...range) : tr.delete(...range);
      }
      case 'split':
        return split(tr, at);
      case 'break':
        return tr.insert(at, schema.nodes.hardBreak.create());
      default:
        return tr.insertText('n', at);
    }
  }

  /** The sentence that a place is in, by the nearest names on both sides. */
  function sentenceAt(ydoc: Y.Doc, at: number): string[] {
    const doc = nodeOf(ydoc);
    const before = /[A-F](?=[^A-F]*$)/u.exec(doc.textBetween(0, at, ' ', ' '))?.[0];
    const behind = /[A-F]/u.exec(doc.textBetween(at, doc.content.size, ' ', ' '))?.[0];
    return [before, behind].flatMap((name) => name ?? []);
  }

  it.each([
    // What is kept of a passage reaches to the names.
    ['that a quote tells apart', { max: 2, kinds: [...wording, 'split', 'break'] }],
    // Here only the positions know, which hold as long as nothing is cut.
    ['that no quote tells apart', { max: 5, kinds: wording }],
  ])('leave each suggestion in its own sentence or lost, among those %s', (_what, { max, kinds }) => {
    fc.assert(
      fc.property(fc.nat({ max }), edits(kinds), (filler, acts) => {
        const all = names.map((name) => sentence(name, filler));
        const [first, second] = [all.slice(0, 3), all.slice(3)].map((some) => `${some.join(' ')} so.`);
        const ydoc = textWith(first ?? '', second ?? '');
        const changes = all.flatMap((text, at) => {
          const begin = beginOf(ydoc, text) + text.indexOf('hours');
          const range = { from: begin, to: begin };
          const words = replacing(ydoc, '72 hours', at + 1, '24 hours');
          const place = stored(suggestWords(ydoc, bodyField, range, [{ type: 'text', text: 'full ' }]));
          return [words, place].map((change) => ({ name: text.charAt(0), change }));
        });
        for (const act of acts) {
          editShared(ydoc, (tr) => edit(ydoc, tr, act));
          for (const { name, change } of changes) {
            const placed = placeChange(ydoc, change);
            if (placed.state === 'placed') expect(sentenceAt(ydoc, placed.from)).toContain(name);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
