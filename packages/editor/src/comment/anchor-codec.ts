import type { Anchor } from '@undersigned/domain';
import * as Y from 'yjs';
import { findQuote, occurrencesOf } from './quote.js';
import { indexText, unitAt } from './text-index.js';
import type { TextIndex } from './text-index.js';

/** Where an anchor is now, in ProseMirror positions of its field; `lost` when its words are gone. */
export type ResolvedAnchor =
  | { state: 'range'; field: string; from: number; to: number; text: string }
  | { state: 'block'; field: string; from: number; to: number; blockId: string }
  | { state: 'document' }
  | { state: 'lost'; quote: string };

const longestQuote = 2000;
const contextLength = 40;

/**
 * The anchor of a selection given in ProseMirror positions. It holds on to the first and last character
 * inside, so that typing at its edges stays outside. Null when the selection holds no words.
 */
export function anchorFromRange(ydoc: Y.Doc, field: string, from: number, to: number): Anchor | null {
  const index = indexText(ydoc, field);
  return anchorAt(index, field, unitAt(index, from), unitAt(index, to));
}

/**
 * The anchor of the words that somebody quotes; differences in white space do not count. `occurrence` says
 * which of several equal passages, from 1. Null when the text does not hold the quote that often.
 */
export function anchorFromQuote(ydoc: Y.Doc, field: string, quote: string, occurrence = 1): Anchor | null {
  const index = indexText(ydoc, field);
  const found = occurrencesOf(index.text, quote)[occurrence - 1];
  return found ? anchorAt(index, field, found.start, found.end) : null;
}

/** The anchor of a whole block; null when there is no block of this id. */
export function anchorFromBlock(ydoc: Y.Doc, field: string, blockId: string): Anchor | null {
  const block = indexText(ydoc, field).blocks.find((candidate) => candidate.blockId === blockId);
  return block ? { kind: 'block', field, blockId, quote: block.text.slice(0, longestQuote) } : null;
}

/** Where this anchor is now. */
export function resolveAnchor(ydoc: Y.Doc, anchor: Anchor): ResolvedAnchor {
  return anchorResolver(ydoc)(anchor);
}

/** Resolves many anchors against one state of the document; the text is laid out once per field. */
export function anchorResolver(ydoc: Y.Doc): (anchor: Anchor) => ResolvedAnchor {
  const indexes = new Map<string, TextIndex>();
  const indexOf = (field: string): TextIndex => {
    const index = indexes.get(field) ?? indexText(ydoc, field);
    indexes.set(field, index);
    return index;
  };
  return (anchor) => {
    switch (anchor.kind) {
      case 'document':
        return { state: 'document' };
      case 'block':
        return resolveBlock(indexOf(anchor.field), anchor);
      case 'range':
        return resolveRange(ydoc, indexOf(anchor.field), anchor);
    }
  };
}

type RangeAnchor = Extract<Anchor, { kind: 'range' }>;
type BlockAnchor = Extract<Anchor, { kind: 'block' }>;

function anchorAt(index: TextIndex, field: string, from: number, to: number): RangeAnchor | null {
  const passage = index.text.slice(from, to);
  const start = from + passage.length - passage.trimStart().length;
  const end = Math.min(to - (passage.length - passage.trimEnd().length), start + longestQuote);
  if (start >= end) return null;
  const first = relativePosition(index, start, 0, 0);
  const last = relativePosition(index, end - 1, 1, -1);
  if (first === null || last === null) return null;
  return {
    kind: 'range',
    field,
    start: first,
    end: last,
    quote: index.text.slice(start, end),
    prefix: index.text.slice(Math.max(0, start - contextLength), start),
    suffix: index.text.slice(end, end + contextLength),
  };
}

/** The Yjs position `offset` units after the character at `at`, sticking to what follows (0) or precedes it (-1). */
function relativePosition(index: TextIndex, at: number, offset: 0 | 1, stickTo: 0 | -1): string | null {
  const position = index.positions[at];
  const run = [...index.runs.values()].find(
    ({ from, length }) => position !== undefined && from <= position && position < from + length,
  );
  if (position === undefined || run === undefined) return null;
  const relative = Y.createRelativePositionFromTypeIndex(run.ytext, position - run.from + offset, stickTo);
  return btoa(String.fromCharCode(...Y.encodeRelativePosition(relative)));
}

function resolveBlock(index: TextIndex, { field, blockId, quote }: BlockAnchor): ResolvedAnchor {
  const block =
    index.blocks.find((candidate) => candidate.blockId === blockId) ??
    index.blocks.find(({ text }) => quote !== '' && text.slice(0, longestQuote) === quote);
  if (!block) return { state: 'lost', quote };
  return { state: 'block', field, from: block.from, to: block.to, blockId: block.blockId };
}

function resolveRange(ydoc: Y.Doc, index: TextIndex, anchor: RangeAnchor): ResolvedAnchor {
  const range = rangeFromPositions(ydoc, index, anchor);
  if (range && !isRemnant(range.text, anchor.quote)) return range;
  return rangeFromQuote(index, anchor) ?? range ?? { state: 'lost', quote: anchor.quote };
}

type ResolvedRange = Extract<ResolvedAnchor, { state: 'range' }>;

function rangeFromPositions(ydoc: Y.Doc, index: TextIndex, anchor: RangeAnchor): ResolvedRange | null {
  const from = absolutePosition(ydoc, index, anchor.start);
  const to = absolutePosition(ydoc, index, anchor.end);
  if (from === null || to === null || from >= to) return null;
  const text = index.text.slice(unitAt(index, from), unitAt(index, to)).trim();
  return text === '' ? null : { state: 'range', field: anchor.field, from, to, text };
}

function absolutePosition(ydoc: Y.Doc, { runs }: TextIndex, encoded: string): number | null {
  const relative = decodePosition(encoded);
  const absolute = relative && Y.createAbsolutePositionFromRelativePosition(relative, ydoc);
  const run = absolute && runs.get(absolute.type);
  return run && absolute ? run.from + absolute.index : null;
}

function decodePosition(encoded: string): Y.RelativePosition | null {
  try {
    return Y.decodeRelativePosition(Uint8Array.from(atob(encoded), (unit) => unit.charCodeAt(0)));
  } catch {
    // Anchors come from browsers: bytes that are no position leave the quote to go by.
    return null;
  }
}

/**
 * Splitting a paragraph moves the words behind the caret into a new Yjs text, and positions in the old one
 * then hold only the beginning or the end of what was quoted.
 */
const isRemnant = (text: string, quote: string): boolean =>
  text.length < quote.length && (quote.startsWith(text) || quote.endsWith(text));

function rangeFromQuote(index: TextIndex, anchor: RangeAnchor): ResolvedRange | null {
  const found = findQuote(index.text, anchor);
  const from = found && index.positions[found.start];
  const last = found && index.positions[found.end - 1];
  if (!found || from == null || last == null) return null;
  return {
    state: 'range',
    field: anchor.field,
    from,
    to: last + 1,
    text: index.text.slice(found.start, found.end),
  };
}
