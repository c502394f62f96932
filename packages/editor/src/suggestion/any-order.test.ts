import type { Node } from '@tiptap/pm/model';
import { collidingGroups, suggestedChangeSchema, type SuggestedChange } from '@undersigned/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { withBlockIds } from '../schema/block-id.js';
import type { NodeJson } from '../schema/document-json.js';
import { schema } from '../schema/schema.js';
import { editShared, editSomewhere, exchange } from '../testing/shared-text.js';
import { bodyField, checkedFragmentToJson, docFromUpdates, fragmentToJson, jsonToUpdate } from '../ydoc.js';
import { applyChange, placeChange, suggestBlocks, suggestRemoval, suggestWords } from './index.js';

/*
 * Suggestions of every kind, of which many collide, are made on copies that know of no other; people type into
 * another copy; drafters accept, accept in other words, or reject. What suggestions bring is spelt with digits and
 * what people type with n to p, so that whatever is found in the text says where it came from.
 */

const paragraphs = [
  'Lorem ipsum dolor sit amet',
  'Consectetur adipiscing elit sed',
  'Do eiusmod tempor incididunt',
];

const wanted = fc.record({
  kind: fc.constantFrom('words', 'words', 'words', 'insertion', 'addition', 'removal'),
  paragraph: fc.nat({ max: paragraphs.length - 1 }),
  from: fc.nat({ max: 20 }),
  length: fc.integer({ min: 1, max: 12 }),
});

const act = fc.record({
  kind: fc.constantFrom('type', 'type', 'remove', 'split', 'accept', 'accept', 'merge', 'reject', 'hear'),
  place: fc.nat(),
  which: fc.nat(),
  word: fc.stringMatching(/^[n-p]{1,5}$/),
});

/** What suggestion number `n` brings, and what a drafter makes of it: no one is part of another one. */
const brought = (n: number) => `<${n}>`;
const insteadOf = (n: number) => `[${n}]`;

interface Open {
  n: number;
  change: SuggestedChange;
  /** The words it was put on; null for one that was put between words or blocks. */
  onWords: string | null;
  made: 'no' | 'as it was' | 'in other words';
  isOpen: boolean;
}

describe('any order of suggestions of every kind, edits and decisions', () => {
  it('converges, changes what it says and nothing else, makes each accepted one once, and loses no place silently', () => {
    fc.assert(
      fc.property(
        fc.array(wanted, { minLength: 2, maxLength: 8 }),
        fc.array(act, { maxLength: 24 }),
        (wishes, acts) => {
          const server = begin();
          const browser = docFromUpdates([Y.encodeStateAsUpdate(server)]);
          const all = wishes.map((wish, n) => suggested(server, wish, n));
          for (const { kind, place, which, word } of acts) {
            const one = all[which % all.length];
            if (!one) continue;
            if (kind === 'hear') exchange(server, browser);
            else if (kind === 'accept' || kind === 'merge') decide(server, one, kind);
            else if (kind === 'reject') one.isOpen = false;
            else editShared(browser, (tr) => editSomewhere(tr, kind, place, word));
            for (const each of all) if (each.isOpen) expectOnItsWords(server, each);
          }
          exchange(server, browser);
          expect(checkedFragmentToJson(browser, bodyField)).toEqual(checkedFragmentToJson(server, bodyField));
          expectEachOnce(server, all);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('makes both of two that do not collide, whichever is accepted first', () => {
    fc.assert(
      fc.property(wanted, wanted, (first, second) => {
        const server = begin();
        const [one, other] = [suggested(server, first, 1), suggested(server, second, 2)];
        const spans = [one, other].map(({ change, n }) => spanOf(server, change, n));
        fc.pre(collidingGroups(spans).length === 0 && !isPlaceBeside(spans));
        const outcome = (order: Open[]) => {
          const copy = docFromUpdates([Y.encodeStateAsUpdate(server)]);
          for (const each of order) expect(applyChange(copy, each.change)).not.toBeNull();
          return textOf(copy);
        };
        const [here, there] = [outcome([one, other]), outcome([other, one])];
        // Two additions behind one block stand in the order in which they were accepted.
        const areAdditions = [one, other].every(({ change }) => change.kind === 'blocks-added');
        if (!areAdditions) expect(here).toBe(there);
      }),
      { numRuns: 150 },
    );
  });
});

function begin(): Y.Doc {
  const content = paragraphs.map((text): NodeJson => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }));
  return docFromUpdates([jsonToUpdate(withBlockIds({ type: 'doc', content }), bodyField)]);
}

const nodeOf = (ydoc: Y.Doc): Node => schema.nodeFromJSON(fragmentToJson(ydoc, bodyField));

const textOf = (ydoc: Y.Doc): string => nodeOf(ydoc).textBetween(0, nodeOf(ydoc).content.size, '\n');

const stored = (change: SuggestedChange | null): SuggestedChange => suggestedChangeSchema.parse(change);

function suggested(
  ydoc: Y.Doc,
  wish: typeof wanted extends fc.Arbitrary<infer T> ? T : never,
  n: number,
): Open {
  const doc = nodeOf(ydoc);
  const block = doc.child(wish.paragraph);
  const id = String(block.attrs.id);
  const about = { n, made: 'no', isOpen: true } as const;
  const replacement: NodeJson[] = [{ type: 'text', text: brought(n) }];
  if (wish.kind === 'addition') {
    const change = stored(suggestBlocks(bodyField, id, [{ type: 'paragraph', content: replacement }]));
    return { ...about, change, onWords: null };
  }
  if (wish.kind === 'removal') {
    return { ...about, change: stored(suggestRemoval(ydoc, bodyField, [id])), onWords: block.textContent };
  }
  const start = Math.min(wish.from, block.content.size - 1);
  const end = wish.kind === 'insertion' ? start : Math.min(start + wish.length, block.content.size);
  let before = 1;
  for (let at = 0; at < wish.paragraph; at++) before += doc.child(at).nodeSize;
  const range = { from: before + start, to: before + end };
  const change = stored(suggestWords(ydoc, bodyField, range, replacement));
  return { ...about, change, onWords: start === end ? null : doc.textBetween(range.from, range.to) };
}

/** Accepted where it stands, or not at all: then it stays open, as the server gives it back. */
function decide(server: Y.Doc, one: Open, kind: 'accept' | 'merge'): void {
  if (!one.isOpen) return;
  const inOtherWords = kind === 'merge' && one.change.kind === 'words';
  const change: SuggestedChange =
    inOtherWords && one.change.kind === 'words'
      ? { ...one.change, replacement: [{ type: 'text', text: insteadOf(one.n) }] }
      : one.change;
  const placed = placeChange(server, change);
  const before = nodeOf(server);
  const update = applyChange(server, change);
  if (!update) {
    expect(textOf(server)).toBe(before.textBetween(0, before.content.size, '\n'));
    return;
  }
  if (placed.state === 'lost') throw new Error('made without a place');
  const after = nodeOf(server);
  const whole = (doc: Node, from: number, to: number) => doc.textBetween(from, to, '\n');
  const tail = before.content.size - placed.to;
  expect(whole(after, 0, Math.min(placed.from, after.content.size))).toBe(whole(before, 0, placed.from));
  expect(whole(after, after.content.size - tail, after.content.size)).toBe(
    whole(before, placed.to, before.content.size),
  );
  one.made = inOtherWords ? 'in other words' : 'as it was';
  one.isOpen = false;
}

function expectOnItsWords(server: Y.Doc, { change, onWords }: Open): void {
  const placed = placeChange(server, change);
  if (placed.state === 'lost' || onWords === null) return;
  expect(nodeOf(server).textBetween(placed.from, placed.to, '\n')).toBe(onWords);
}

/** Others may have taken a part of it out since; it never stands twice, and never without having been accepted. */
function expectEachOnce(server: Y.Doc, all: Open[]): void {
  const text = textOf(server);
  const times = (words: string) => text.split(words).length - 1;
  for (const { n, made } of all) {
    expect(times(brought(n))).toBeLessThanOrEqual(made === 'as it was' ? 1 : 0);
    expect(times(insteadOf(n))).toBeLessThanOrEqual(made === 'in other words' ? 1 : 0);
  }
}

/** A place between words hangs on its neighbours: with the one that is replaced it may say that it is lost. */
function isPlaceBeside([one, other]: ReturnType<typeof spanOf>[]): boolean {
  if (!one || !other) return false;
  const isPlace = [one, other].some(({ from, to, paragraph }) => from === to && paragraph !== null);
  return isPlace && (one.to === other.from || other.to === one.from);
}

function spanOf(ydoc: Y.Doc, change: SuggestedChange, id: number) {
  const placed = placeChange(ydoc, change);
  if (placed.state === 'lost') throw new Error('a new suggestion has a place');
  return { ...placed, id };
}
