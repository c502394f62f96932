import { collidingGroups, suggestedChangeSchema, type SuggestedChange } from '@undersigned/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { newBlockId, withBlockIds } from '../schema/block-id.js';
import type { NodeJson } from '../schema/document-json.js';
import { schema } from '../schema/schema.js';
import { editShared, editSomewhere, exchange } from '../testing/shared-text.js';
import { bodyField, checkedFragmentToJson, docFromUpdates, fragmentToJson, jsonToUpdate } from '../ydoc.js';
import {
  applyChange,
  checkChange,
  placeChange,
  previewChange,
  rewordParagraphs,
  suggestBlocks,
  suggestForQuote,
  suggestRemoval,
  suggestWords,
} from './index.js';

const paragraph = (...content: (string | NodeJson)[]): NodeJson => ({
  type: 'paragraph',
  content: content
    .filter((each) => each !== '')
    .map((each) => (typeof each === 'string' ? { type: 'text', text: each } : each)),
});
const footnote: NodeJson = { type: 'footnote', attrs: { text: 'Under 18.' } };

const documentOf = (...content: NodeJson[]): Y.Doc =>
  docFromUpdates([jsonToUpdate(withBlockIds({ type: 'doc', content }), bodyField)]);

const statement = () =>
  documentOf(
    paragraph('States should end the detention of children', footnote, ' at once.'),
    {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [paragraph('A guardian for each child')] }],
    },
    paragraph(''),
    paragraph('Signed by all of us.'),
  );

const lines = (ydoc: Y.Doc): string[] => {
  const found: string[] = [];
  schema.nodeFromJSON(fragmentToJson(ydoc, bodyField)).descendants((node) => {
    if (node.isTextblock) found.push(node.textBetween(0, node.content.size, '\n', '*'));
  });
  return found;
};

/** From before to behind words, in ProseMirror positions. */
function positionsOf(ydoc: Y.Doc, words: string): { from: number; to: number } {
  const found: number[] = [];
  schema.nodeFromJSON(fragmentToJson(ydoc, bodyField)).descendants((node, position) => {
    const at = node.text?.indexOf(words) ?? -1;
    if (at >= 0) found.push(position + at);
  });
  const [from] = found;
  if (from === undefined) throw new Error(`the text does not hold "${words}"`);
  return { from, to: from + words.length };
}

const stored = (change: SuggestedChange | null): SuggestedChange => suggestedChangeSchema.parse(change);

const replacing = (ydoc: Y.Doc, words: string, by: string) =>
  stored(suggestForQuote(ydoc, bodyField, { quote: words, occurrence: 1 }, by));

const inserting = (ydoc: Y.Doc, at: number, words: string) =>
  stored(suggestWords(ydoc, bodyField, { from: at, to: at }, [{ type: 'text', text: words }]));

const wordsAt = (ydoc: Y.Doc, change: SuggestedChange): string | null => {
  const placed = placeChange(ydoc, change);
  if (placed.state === 'lost') return null;
  return schema.nodeFromJSON(fragmentToJson(ydoc, bodyField)).textBetween(placed.from, placed.to, '\n', '*');
};

describe('a change of words', () => {
  it('is made where they stand, and makes the same of another copy of the text', () => {
    const ydoc = statement();
    const other = docFromUpdates([Y.encodeStateAsUpdate(ydoc)]);
    const update = applyChange(ydoc, replacing(ydoc, 'at once', 'without delay'));
    expect(lines(ydoc)[0]).toBe('States should end the detention of children* without delay.');
    if (update) Y.applyUpdate(other, update);
    expect(lines(other)).toEqual(lines(ydoc));
    expect(checkedFragmentToJson(other, bodyField)).toEqual(checkedFragmentToJson(ydoc, bodyField));
  });

  it('can take words out with their footnote, put some in, and fill an empty paragraph', () => {
    const ydoc = statement();
    const { from, to } = positionsOf(ydoc, 'children');
    applyChange(ydoc, stored(suggestWords(ydoc, bodyField, { from, to: to + 1 }, [])));
    expect(lines(ydoc)[0]).toBe('States should end the detention of  at once.');
    applyChange(ydoc, inserting(ydoc, from, 'any child'));
    expect(lines(ydoc)[0]).toBe('States should end the detention of any child at once.');
    const guardian = positionsOf(ydoc, 'A guardian for each child');
    applyChange(ydoc, inserting(ydoc, guardian.to + 4, 'We ask.'));
    expect(lines(ydoc)[2]).toBe('We ask.');
  });

  it('keeps the emphasis of what it replaces', () => {
    const ydoc = documentOf(paragraph('At ', { type: 'text', text: 'once', marks: [{ type: 'bold' }] }, '.'));
    expect(replacing(ydoc, 'once', 'last')).toMatchObject({
      replacement: [{ type: 'text', text: 'last', marks: [{ type: 'bold' }] }],
    });
  });

  it('follows its words into another paragraph and says so', () => {
    const ydoc = statement();
    const change = replacing(ydoc, 'detention of children', 'jailing of children');
    const second = [{ type: schema.nodes.paragraph, attrs: { id: newBlockId() } }];
    editShared(ydoc, (tr) => tr.split(positionsOf(ydoc, 'should end').from, 1, second));
    expect(placeChange(ydoc, change)).toMatchObject({ state: 'placed', isMoved: true });
    expect(wordsAt(ydoc, change)).toBe('detention of children');
  });

  it('is lost when its words were changed, and comes back with them', () => {
    const ydoc = statement();
    const change = replacing(ydoc, 'detention', 'jailing');
    const { from } = positionsOf(ydoc, 'detention');
    editShared(ydoc, (tr) => tr.insertText('X', from + 2));
    expect(placeChange(ydoc, change)).toEqual({ state: 'lost' });
    expect(applyChange(ydoc, change)).toBeNull();
    editShared(ydoc, (tr) => tr.delete(from + 2, from + 3));
    expect(wordsAt(ydoc, change)).toBe('detention');
  });

  it('is not made twice', () => {
    const ydoc = statement();
    const change = replacing(ydoc, 'children', 'all children');
    expect(applyChange(ydoc, change)).not.toBeNull();
    expect(lines(ydoc)[0]).toContain('of all children*');
    const removal = replacing(ydoc, 'at once', '');
    applyChange(ydoc, removal);
    expect(applyChange(ydoc, removal)).toBeNull();
  });

  it('of a place between words stays there when others write before and behind it', () => {
    const ydoc = statement();
    const at = positionsOf(ydoc, ' the detention').from;
    const change = inserting(ydoc, at, ' and prevent');
    editShared(ydoc, (tr) => tr.insertText('All ', 1));
    editShared(ydoc, (tr) =>
      tr.delete(positionsOf(ydoc, 'detention').from, positionsOf(ydoc, 'detention').to),
    );
    applyChange(ydoc, change);
    expect(lines(ydoc)[0]).toBe('All States should end and prevent the  of children* at once.');
  });

  it('of the beginning or the end of a paragraph stays there when the words next to it change', () => {
    const edges = () => {
      const ydoc = statement();
      const end = positionsOf(ydoc, 'at once.').to;
      return { ydoc, first: inserting(ydoc, 1, 'All '), last: inserting(ydoc, end, ' Always.') };
    };
    const { ydoc, first, last } = edges();
    editShared(ydoc, (tr) => tr.insertText('Governments', 1, 7));
    const { from, to } = positionsOf(ydoc, 'once.');
    editShared(ydoc, (tr) => tr.insertText('the latest.', from, to));
    expect([applyChange(ydoc, first), applyChange(ydoc, last)]).not.toContain(null);
    expect(lines(ydoc)[0]).toBe(
      'All Governments should end the detention of children* at the latest. Always.',
    );

    const anew = edges();
    const { to: whole } = positionsOf(anew.ydoc, 'at once.');
    editShared(anew.ydoc, (tr) => tr.insertText('Nothing of it is left.', 1, whole));
    expect(placeChange(anew.ydoc, anew.first)).toEqual({ state: 'lost' });
    expect(placeChange(anew.ydoc, anew.last)).toEqual({ state: 'lost' });
  });

  it('is previewed with the whole paragraph, or with what stood around it when that is gone', () => {
    const ydoc = statement();
    const change = replacing(ydoc, 'us', 'them');
    const placed = placeChange(ydoc, change);
    expect(previewChange(change, placed)).toEqual([
      { kind: 'same', text: 'Signed by all of ' },
      { kind: 'gone', text: 'us' },
      { kind: 'come', text: 'them' },
      { kind: 'same', text: '.' },
    ]);
    expect(previewChange(change, { state: 'lost' })).toEqual(previewChange(change, placed));
  });
});

describe('a change of blocks', () => {
  const idOf = (ydoc: Y.Doc, at: number) =>
    String(schema.nodeFromJSON(fragmentToJson(ydoc, bodyField)).child(at).attrs.id);

  it('adds them behind one, with ids of their own', () => {
    const ydoc = statement();
    const copy = schema.nodeFromJSON(fragmentToJson(ydoc, bodyField)).child(3).toJSON() as NodeJson;
    const change = stored(suggestBlocks(bodyField, idOf(ydoc, 0), [copy]));
    applyChange(ydoc, change);
    expect(lines(ydoc)[1]).toBe('Signed by all of us.');
    expect(idOf(ydoc, 1)).not.toBe(idOf(ydoc, 4));
    expect(previewChange(change, { state: 'lost' })).toEqual([
      { kind: 'come', text: 'Signed by all of us.' },
    ]);
  });

  it('takes them out only as they were', () => {
    const ydoc = statement();
    const change = stored(suggestRemoval(ydoc, bodyField, [idOf(ydoc, 2), idOf(ydoc, 3)]));
    const earlier = docFromUpdates([Y.encodeStateAsUpdate(ydoc)]);
    editShared(ydoc, (tr) => tr.insertText('!', positionsOf(ydoc, 'Signed').from));
    expect(applyChange(ydoc, change)).toBeNull();
    expect(applyChange(earlier, change)).not.toBeNull();
    expect(lines(earlier)).toEqual(lines(statement()).slice(0, 2));
  });

  it('collides with what takes out the block it follows', () => {
    const ydoc = statement();
    const item = schema.nodeFromJSON(fragmentToJson(ydoc, bodyField)).child(1).child(0);
    const collide = (...changes: SuggestedChange[]) =>
      collidingGroups(
        changes.flatMap((change, id) => {
          const placed = placeChange(ydoc, change);
          return placed.state === 'placed' ? [{ ...placed, id }] : [];
        }),
      );
    const added = (after: string) => stored(suggestBlocks(bodyField, after, [paragraph('New.')]));
    const removed = (...ids: string[]) => stored(suggestRemoval(ydoc, bodyField, ids));
    const reworded = stored(
      rewordParagraphs(ydoc, bodyField, [idOf(ydoc, 2), idOf(ydoc, 3)], ['By all.', 'Of us.']),
    );
    const itemId = String(item.attrs.id);
    expect(collide(removed(idOf(ydoc, 0)), added(idOf(ydoc, 0)))).toEqual([[0, 1]]);
    expect(collide(removed(itemId), added(itemId))).toEqual([[0, 1]]);
    expect(collide(reworded, added(idOf(ydoc, 3)))).toEqual([[0, 1]]);
    expect(collide(removed(idOf(ydoc, 2)), added(idOf(ydoc, 0)))).toEqual([]);
    expect(collide(replacing(ydoc, 'at once', 'now'), added(idOf(ydoc, 0)))).toEqual([]);
  });

  it('is lost with the block it follows', () => {
    const ydoc = statement();
    const change = stored(suggestBlocks(bodyField, idOf(ydoc, 2), [paragraph('New.')]));
    editShared(ydoc, (tr) => tr.delete(tr.doc.content.size - 24, tr.doc.content.size - 22));
    expect(placeChange(ydoc, change)).toEqual({ state: 'lost' });
  });
});

describe('what may be proposed', () => {
  it('is what the schema has a place for', () => {
    const ydoc = statement();
    const words = replacing(ydoc, 'at once', 'now');
    const bad = (nodes: object[]) =>
      checkChange(stored({ ...words, replacement: nodes } as SuggestedChange)).ok;
    expect(checkChange(words).ok).toBe(true);
    expect(bad([{ type: 'script', text: 'x' }])).toBe(false);
    expect(bad([paragraph('a block')])).toBe(false);
    const link = (href: string) => [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }];
    expect(bad(link('https://example.org/'))).toBe(true);
    expect(bad(link('javascript:alert(1)'))).toBe(false);
    expect(checkChange(suggestBlocks(bodyField, null, [{ type: 'text', text: 'bare' }])).ok).toBe(false);
  });
});

describe('any order of suggestions, edits and decisions', () => {
  /** Words that no edit can make: what is found is what was meant. */
  const marked = (n: number) => `${String.fromCharCode(65 + n)}${String.fromCharCode(65 + n)}q`;
  const act = fc.record({
    kind: fc.constantFrom('type', 'type', 'remove', 'split', 'accept', 'reject'),
    place: fc.nat(),
    which: fc.nat(),
    word: fc.stringMatching(/^[n-p]{1,5}$/),
  });

  it('converges, makes each accepted change once, and leaves the others on their words or lost', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(act, { maxLength: 20 }), (count, acts) => {
        const words = Array.from({ length: count }, (_, n) => `lorem ${marked(n)} ipsum`);
        const server = documentOf(paragraph(words.join(' ')), paragraph('dolor sit'));
        const browser = docFromUpdates([Y.encodeStateAsUpdate(server)]);
        const waiting = Array.from({ length: count }, (_, n) => ({
          change: replacing(server, marked(n), `${n}${n}${n}`),
          made: 0,
          isOpen: true,
          n,
        }));
        for (const { kind, place, which, word } of acts) {
          const suggestion = waiting[which % count];
          if (!suggestion) continue;
          // The browser has not heard of what the server does meanwhile.
          if (kind === 'accept' && suggestion.isOpen) {
            if (applyChange(server, suggestion.change)) suggestion.made++;
            suggestion.isOpen = suggestion.made === 0;
          } else if (kind === 'reject') suggestion.isOpen = false;
          else editShared(browser, (tr) => editSomewhere(tr, kind, place, word));
          if (which % 3 === 0) exchange(server, browser);
          for (const { change, isOpen, n } of waiting) {
            const now = isOpen ? wordsAt(server, change) : null;
            if (now !== null) expect(now).toBe(marked(n));
          }
        }
        exchange(server, browser);
        expect(lines(browser)).toEqual(lines(server));
        expect(checkedFragmentToJson(browser, bodyField)).toEqual(checkedFragmentToJson(server, bodyField));
        for (const { made, n } of waiting) {
          const times = lines(server).join('\n').split(`${n}${n}${n}`).length - 1;
          expect(made).toBeLessThanOrEqual(1);
          expect(times).toBeLessThanOrEqual(made);
        }
      }),
      { numRuns: 120 },
    );
  });
});
