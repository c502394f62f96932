import { updateYFragment, initProseMirrorDoc } from '@tiptap/y-tiptap';
import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import { anchorSchema } from '@undersigned/domain';
import type { Anchor } from '@undersigned/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { withBlockIds } from '../schema/block-id.js';
import type { NodeJson } from '../schema/document-json.js';
import { schema } from '../schema/schema.js';
import { bodyField, docFromUpdates, fragmentToJson, jsonToUpdate } from '../ydoc.js';
import { anchorFromBlock, anchorFromQuote, anchorFromRange, resolveAnchor } from './anchor-codec.js';

const paragraph = (text: string): NodeJson => ({
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text }],
});

function documentOf(...content: NodeJson[]): Y.Doc {
  return docFromUpdates([jsonToUpdate(withBlockIds({ type: 'doc', content }), bodyField)]);
}

/** Edits the shared text as an open editor does: a ProseMirror transaction, written back by y-tiptap. */
function edit(ydoc: Y.Doc, change: (transaction: Transaction) => Transaction): void {
  const fragment = ydoc.getXmlFragment(bodyField);
  const { doc, meta } = initProseMirrorDoc(fragment, schema);
  const changed = change(EditorState.create({ doc }).tr).doc;
  ydoc.transact(() => updateYFragment(ydoc, fragment, changed, meta));
}

const nodeOf = (ydoc: Y.Doc): Node => schema.nodeFromJSON(fragmentToJson(ydoc, bodyField));

function wordsAt(ydoc: Y.Doc, anchor: Anchor | null): string | null {
  const resolved = anchor && resolveAnchor(ydoc, anchor);
  if (resolved?.state !== 'range') return null;
  const words = nodeOf(ydoc).textBetween(resolved.from, resolved.to, '\n');
  expect(resolved.text).toBe(words);
  return words;
}

function anchorTo(ydoc: Y.Doc, quote: string, occurrence?: number): Anchor {
  const anchor = anchorFromQuote(ydoc, bodyField, quote, occurrence);
  if (!anchor) throw new Error(`the sample does not hold "${quote}"`);
  return anchorSchema.parse(anchor);
}

const statement = () =>
  documentOf(
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Always a child first' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'States should end the detention of ' },
        { type: 'text', text: 'children', marks: [{ type: 'bold' }] },
        { type: 'footnote', attrs: { text: 'Every person under 18.' } },
        { type: 'text', text: ' in all circumstances, and at once.' },
      ],
    },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Guardians for children')] }] },
    paragraph(''),
    paragraph('Signed by all of us.'),
  );

describe('an anchor on words', () => {
  it('agrees with ProseMirror on where they stand', () => {
    const ydoc = statement();
    const anchor = anchorTo(ydoc, 'children in all circumstances');
    const resolved = resolveAnchor(ydoc, anchor);
    expect(resolved).toMatchObject({ state: 'range', text: 'children in all circumstances' });
    if (resolved.state !== 'range') return;
    expect(nodeOf(ydoc).textBetween(resolved.from, resolved.to)).toBe('children in all circumstances');
    expect(anchorFromRange(ydoc, bodyField, resolved.from, resolved.to)).toEqual(anchor);
  });

  it('finds the second of two equal passages, and none where there is none', () => {
    const ydoc = statement();
    const first = resolveAnchor(ydoc, anchorTo(ydoc, 'children'));
    const second = resolveAnchor(ydoc, anchorTo(ydoc, 'children', 2));
    expect(first.state === 'range' && second.state === 'range' && first.from < second.from).toBe(true);
    expect(anchorFromQuote(ydoc, bodyField, 'children', 3)).toBeNull();
    expect(anchorFromQuote(ydoc, bodyField, '   ')).toBeNull();
  });

  it('reads a quote over blocks and over its white space', () => {
    const ydoc = statement();
    expect(wordsAt(ydoc, anchorTo(ydoc, 'child  first\nStates'))).toBe('child first\nStates');
  });

  it('does not take in what is typed at its edges', () => {
    const ydoc = statement();
    const anchor = anchorTo(ydoc, 'detention');
    edit(ydoc, (tr) => tr.insertText('X', rangeOf(ydoc, anchor).to));
    edit(ydoc, (tr) => tr.insertText('Y', rangeOf(ydoc, anchor).from));
    expect(wordsAt(ydoc, anchor)).toBe('detention');
  });

  it('finds its words again when one change on both sides of them wrote them anew', () => {
    const ydoc = statement();
    const anchor = anchorTo(ydoc, 'detention');
    const { from, to } = rangeOf(ydoc, anchor);
    edit(ydoc, (tr) => tr.insertText('“', to).insertText('”', from));
    expect(wordsAt(ydoc, anchor)).toBe('detention');
  });

  it('follows its words when they are changed inside', () => {
    const ydoc = statement();
    const anchor = anchorTo(ydoc, 'end the detention');
    edit(ydoc, (tr) => tr.insertText(' immigration', rangeOf(ydoc, anchor).from + 'end the'.length));
    expect(wordsAt(ydoc, anchor)).toBe('end the immigration detention');
  });

  it('finds its words again when their paragraph is split inside or before them', () => {
    for (const at of ['States should end'.length, 'States should end the det'.length]) {
      const ydoc = statement();
      const anchor = anchorTo(ydoc, 'the detention of');
      const start = rangeOf(ydoc, anchorTo(ydoc, 'States')).from;
      edit(ydoc, (tr) => tr.split(start + at));
      const words = wordsAt(ydoc, anchor);
      if (at < 20) expect(words).toBe('the detention of');
      else expect(words).not.toBe('');
    }
  });

  it('is lost, with its quote, when its words are gone, and does not move to equal words elsewhere', () => {
    const ydoc = statement();
    const anchor = anchorTo(ydoc, 'children');
    edit(ydoc, (tr) => {
      const { from, to } = rangeOf(ydoc, anchor);
      return tr.delete(from, to);
    });
    expect(resolveAnchor(ydoc, anchor)).toEqual({ state: 'lost', quote: 'children' });
  });

  it('goes by its quote when its positions are no positions', () => {
    const ydoc = statement();
    const anchor = { ...anchorTo(ydoc, 'in all circumstances'), start: 'AAAA', end: '////' };
    expect(wordsAt(ydoc, anchor)).toBe('in all circumstances');
  });

  it('holds no selection without words', () => {
    expect(anchorFromRange(documentOf(paragraph('')), bodyField, 0, 2)).toBeNull();
    expect(anchorFromRange(documentOf(paragraph('a b')), bodyField, 2, 3)).toBeNull();
  });

  it('stays on its words while others type elsewhere', () => {
    // The three alphabets differ: of "aa" made from "a" nobody can say which letter was typed.
    const words = fc.array(fc.stringMatching(/^[a-m👍]{1,8}$/u), { maxLength: 5 });
    const quoted = fc.stringMatching(/^[A-Zé👎]{1,8}$/u);
    const typed = fc.stringMatching(/^[n-z]{1,8}$/);
    fc.assert(
      fc.property(
        fc.record({ above: words, before: words, quote: quoted, after: words, below: words }),
        fc.array(fc.record({ place: fc.nat(), text: typed, deletes: fc.boolean() }), { maxLength: 12 }),
        ({ above, before, quote, after, below }, edits) => {
          const ydoc = documentOf(
            paragraph(above.join(' ')),
            paragraph([...before, quote, ...after].join(' ')),
            paragraph(below.join(' ')),
          );
          const anchor = anchorTo(ydoc, quote);
          for (const { place, text, deletes } of edits) {
            edit(ydoc, (tr) => {
              const { from, to } = rangeOf(ydoc, anchor);
              const places = placesOutside(tr.doc, from, to);
              const at = places[place % places.length] ?? from;
              const isDeletable =
                deletes &&
                (at < from || at >= to) &&
                places.includes(at + 1) &&
                tr.doc.resolve(at).sameParent(tr.doc.resolve(at + 1));
              return isDeletable ? tr.delete(at, at + 1) : tr.insertText(text, at);
            });
            expect(wordsAt(ydoc, anchor)).toBe(quote);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('an anchor on a block or the whole text', () => {
  it('follows its block, then its words, then is lost', () => {
    const ydoc = statement();
    const blockId = String(nodeOf(ydoc).lastChild?.attrs.id);
    const anchor = anchorFromBlock(ydoc, bodyField, blockId);
    expect(anchor).toMatchObject({ kind: 'block', quote: 'Signed by all of us.' });
    if (!anchor) return;
    edit(ydoc, (tr) => tr.insertText('Now: ', 1));
    const resolved = resolveAnchor(ydoc, anchor);
    expect(resolved.state === 'block' && nodeOf(ydoc).nodeAt(resolved.from)?.attrs.id).toBe(blockId);

    expect(resolveAnchor(documentOf(paragraph('Signed by all of us.')), anchor).state).toBe('block');
    expect(resolveAnchor(documentOf(paragraph('Other words')), anchor)).toEqual({
      state: 'lost',
      quote: 'Signed by all of us.',
    });
    expect(anchorFromBlock(ydoc, bodyField, 'blk_none')).toBeNull();
  });

  it('needs no place in the text', () => {
    expect(resolveAnchor(statement(), { kind: 'document' })).toEqual({ state: 'document' });
  });
});

function rangeOf(ydoc: Y.Doc, anchor: Anchor): { from: number; to: number } {
  const resolved = resolveAnchor(ydoc, anchor);
  if (resolved.state !== 'range') throw new Error('the anchor is lost');
  return resolved;
}

function placesOutside(doc: Node, from: number, to: number): number[] {
  const places: number[] = [];
  for (let position = 1; position < doc.content.size; position += 1) {
    if ((position <= from || position >= to) && doc.resolve(position).parent.isTextblock)
      places.push(position);
  }
  return places;
}
