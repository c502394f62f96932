import type { Node } from '@tiptap/pm/model';
import { leastNeighbour } from '@undersigned/domain';
import { diffArrays, type ChangeObject } from 'diff';
import type { NodeJson } from '../schema/document-json.js';

/** Words of a block that are others in its twin, as offsets into both. */
export interface WordHunk {
  from: number;
  to: number;
  forkFrom: number;
  forkTo: number;
  replacement: NodeJson[];
}

type Span = Omit<WordHunk, 'replacement'>;

/** Past so many words that came and went, a block is given whole: the work would grow with the square of them. */
export const mostMoves = 600;

/**
 * Where two wordings of one block differ, in words or in their marks. Changes with no word between them are one, and
 * those with so little between them that the second would not find its place once the first is made.
 */
export function wordHunks(was: Node, is: Node): WordHunk[] {
  const whole = { from: 0, to: was.content.size, forkFrom: 0, forkTo: is.content.size };
  const parts = diffArrays(piecesOf(was), piecesOf(is), {
    comparator: isSamePiece,
    maxEditLength: mostMoves,
  });
  const { spans, shared } = parts ? spansOf(parts) : { spans: [whole], shared: 0 };
  const isBeyondRecognition = shared < leastShared * Math.min(was.content.size, is.content.size);
  const told = spans.length > 1 && isBeyondRecognition ? [whole] : spans;
  return told.map((span) => ({
    ...span,
    // Safe because the schema admits only the nodes that NodeJson describes; an empty fragment has no JSON.
    replacement: (is.content.cut(span.forkFrom, span.forkTo).toJSON() as NodeJson[] | null) ?? [],
  }));
}

function spansOf(parts: ChangeObject<Piece[]>[]): { spans: Span[]; shared: number } {
  const spans: Span[] = [];
  let shared = 0;
  let [at, forkAt] = [0, 0];
  let between = '';
  for (const { value, added, removed } of parts) {
    const length = value.reduce((sum, piece) => sum + piece.text.length, 0);
    if (!added && !removed) {
      between = value.map(({ text }) => text).join('');
      shared += length;
      at += length;
      forkAt += length;
      continue;
    }
    const span = spans.at(-1);
    const isNew = !span || (between.length >= leastNeighbour && hasWord.test(between));
    const current = isNew ? { from: at, to: at, forkFrom: forkAt, forkTo: forkAt } : span;
    if (isNew) spans.push(current);
    if (added) forkAt += length;
    else at += length;
    current.to = at;
    current.forkTo = forkAt;
    between = '';
  }
  return { spans, shared };
}

/** Below a quarter of common letters a reader sees two sentences shredded into each other. */
const leastShared = 0.25;

const hasWord = /[\p{L}\p{N}\uFFFC]/u;

/** A word, the space between two, or a sign; equal when the marks are, too. */
interface Piece {
  text: string;
  form: string;
}

const isSamePiece = (one: Piece, other: Piece): boolean => one.form === other.form;

function piecesOf(block: Node): Piece[] {
  const text = block.textBetween(0, block.content.size, '', '\uFFFC');
  let at = 0;
  return piecesIn(text).map((piece) => {
    const from = at;
    at += piece.length;
    return { text: piece, form: JSON.stringify(block.content.cut(from, at).toJSON()) };
  });
}

/** Words, the spaces between them, and signs. */
export const piecesIn = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|\s+|[^]/gu) ?? [];
