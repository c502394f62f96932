import { diffArrays } from 'diff';
import { wordsIn } from '../edition/words-in.js';
import type { NodeJson } from '../schema/document-json.js';

/** What became of a piece of text, by node. */
export type Changes = Map<NodeJson, 'gone' | 'come'>;

/** Past so many words that came and went, a paragraph is given whole. */
const mostMoves = 600;
/** Below a quarter of common words a reader sees two sentences shredded into each other. */
const leastShared = 0.25;

/** A word, a space, a sign, or something that is no text, with its marks. */
interface Piece {
  key: string;
  node: NodeJson;
}

type Kind = 'same' | 'gone' | 'come';

interface Stretch {
  kind: Kind;
  pieces: Piece[];
}

/** The words of one line in both wordings; `changes` is told which of them came and which went. */
export function mergeWords(before: NodeJson[], after: NodeJson[], changes: Changes): NodeJson[] {
  const stretches = stretchesBetween(before.flatMap(piecesOf), after.flatMap(piecesOf));
  return stretches.flatMap(({ kind, pieces }) => {
    const nodes = joined(pieces);
    if (kind !== 'same') for (const node of nodes) changes.set(node, kind);
    return nodes;
  });
}

/** Which share of their words two texts have in common, in whatever order, from 0 to 1. */
export function shareOfWords(one: string, other: string): number {
  const [some, others] = [one, other].map((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
  if (!some || !others || some.length + others.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of some) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common++;
    counts.set(word, left - 1);
  }
  return common / Math.max(some.length, others.length);
}

function stretchesBetween(before: Piece[], after: Piece[]): Stretch[] {
  const whole: Stretch[] = [
    { kind: 'gone', pieces: before },
    { kind: 'come', pieces: after },
  ];
  const comparator = (one: Piece, other: Piece) => one.key === other.key;
  const parts = diffArrays(before, after, { comparator, maxEditLength: mostMoves });
  if (!parts) return whole;
  const stretches = parts.map(({ value, added, removed }): Stretch => ({
    kind: added ? 'come' : removed ? 'gone' : 'same',
    pieces: value,
  }));
  const same = lengthOf(stretches.filter(({ kind }) => kind === 'same').flatMap(({ pieces }) => pieces));
  const isShared = same / Math.max(lengthOf(before), lengthOf(after), 1) >= leastShared;
  return isShared ? withoutLoneSpaces(stretches) : whole;
}

/** A space that stayed between words that changed changes with them: a phrase replaced reads as one. */
function withoutLoneSpaces(stretches: Stretch[]): Stretch[] {
  const spread: Stretch[] = stretches.flatMap((stretch, index) => {
    const isLone =
      stretch.kind === 'same' &&
      index > 0 &&
      index < stretches.length - 1 &&
      stretch.pieces.every(({ node }) => node.type === 'text' && !node.text?.trim());
    if (!isLone) return [stretch];
    // A node is in one place only.
    const copies = stretch.pieces.map(({ key, node }) => ({ key, node: { ...node } }));
    return [
      { kind: 'gone' as const, pieces: copies },
      { kind: 'come' as const, pieces: stretch.pieces },
    ];
  });
  const sorted: Stretch[] = [];
  let [gone, come]: [Piece[], Piece[]] = [[], []];
  const settle = () => {
    if (gone.length > 0) sorted.push({ kind: 'gone', pieces: gone });
    if (come.length > 0) sorted.push({ kind: 'come', pieces: come });
    [gone, come] = [[], []];
  };
  for (const { kind, pieces } of spread) {
    if (kind === 'gone') gone.push(...pieces);
    else if (kind === 'come') come.push(...pieces);
    else {
      settle();
      sorted.push({ kind, pieces });
    }
  }
  settle();
  return sorted;
}

function piecesOf(node: NodeJson): Piece[] {
  if (node.type !== 'text') return [{ key: JSON.stringify(node), node: { ...node } }];
  const marks = JSON.stringify(node.marks ?? []);
  return wordsIn(node.text ?? '').map((text) => ({ key: `${marks}${text}`, node: { ...node, text } }));
}

/** Neighbours with the same marks are one text again. */
function joined(pieces: Piece[]): NodeJson[] {
  const nodes: NodeJson[] = [];
  for (const { node } of pieces) {
    const last = nodes.at(-1);
    if (node.type === 'text' && last?.type === 'text' && isSameMarks(node, last)) {
      nodes[nodes.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') };
    } else nodes.push(node);
  }
  return nodes;
}

const isSameMarks = (one: NodeJson, other: NodeJson): boolean =>
  JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);

const lengthOf = (pieces: Piece[]): number =>
  pieces.reduce((sum, { node }) => sum + (node.type === 'text' ? (node.text ?? '').length : 1), 0);
