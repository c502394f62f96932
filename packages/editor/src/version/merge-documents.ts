import { diffArrays } from 'diff';
import type { DocumentJson, NodeJson } from '../schema/document-json.js';
import { mergeWords, shareOfWords, type Changes } from './merge-words.js';

/** Two texts in one: every block and word of both, with what became of those that are not in both. */
export interface MergedDocument {
  body: DocumentJson;
  /** Whether a piece of text came or went, by node; one that is left out stayed. */
  changes: Changes;
  /** How many paragraphs, headings and list points are not as they were. */
  changed: number;
}

/** Past so many blocks that came and went, what is between them is not looked for any more. */
const mostMoves = 1_500;
/** Of blocks without a name in common so many pairs are weighed. */
const mostPairs = 10_000;

interface Merging {
  changes: Changes;
  changed: number;
}

/**
 * What changed between two texts, told inside the later one's layout: blocks are known again by their ids and
 * their words, changed ones are told word by word. Work grows with the length of the texts, not with its square:
 * where two differ in too many places they are given whole.
 */
export function mergeDocuments(before: DocumentJson, after: DocumentJson): MergedDocument {
  const merging: Merging = { changes: new Map(), changed: 0 };
  const content = mergeBlocks(before.content ?? [], after.content ?? [], merging);
  return { body: { ...after, content }, ...merging };
}

function mergeBlocks(before: NodeJson[], after: NodeJson[], merging: Merging): NodeJson[] {
  const merged: NodeJson[] = [];
  let [gone, come]: [NodeJson[], NodeJson[]] = [[], []];
  const settle = () => {
    merged.push(...pairUp(gone, come, merging));
    [gone, come] = [[], []];
  };
  let [at, to] = [0, 0];
  for (const step of stepsBetween(before, after)) {
    if (step.kind === 'gone') gone.push(...before.slice(at, (at += step.count)));
    else if (step.kind === 'come') come.push(...after.slice(to, (to += step.count)));
    else {
      settle();
      for (let left = step.count; left > 0; left--) {
        const [one, other] = [before[at++], after[to++]];
        if (one && other) merged.push(...mergePair(one, other, merging));
      }
    }
  }
  settle();
  return merged;
}

interface Step {
  kind: 'same' | 'gone' | 'come';
  count: number;
}

function stepsBetween(before: NodeJson[], after: NodeJson[]): Step[] {
  const ids = new Set(before.map(idOf));
  const common = new Set(after.map(idOf).filter((id) => id !== null && ids.has(id)));
  const keyOf = (node: NodeJson) => {
    const id = idOf(node);
    return id !== null && common.has(id) ? `${node.type} ${id}` : formOf(node);
  };
  const parts = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: mostMoves });
  if (!parts) {
    return [
      { kind: 'gone', count: before.length },
      { kind: 'come', count: after.length },
    ];
  }
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'come' : removed ? 'gone' : 'same',
    count: value.length,
  }));
}

/** Blocks that went and blocks that came in one spot: those that share most of their words are one that changed. */
function pairUp(gone: NodeJson[], come: NodeJson[], merging: Merging): NodeJson[] {
  const merged: NodeJson[] = [];
  const isWeighed = gone.length * come.length <= mostPairs;
  let next = 0;
  for (const [index, block] of gone.entries()) {
    const twin =
      gone.length === come.length
        ? index
        : isWeighed
          ? come.findIndex((each, at) => at >= next && isAlike(block, each))
          : -1;
    const other = come[twin];
    if (!other) {
      merged.push(markGone(block, merging));
      continue;
    }
    merged.push(...come.slice(next, twin).map((each) => markCome(each, merging)));
    merged.push(...mergePair(block, other, merging));
    next = twin + 1;
  }
  return [...merged, ...come.slice(next).map((each) => markCome(each, merging))];
}

/** One block where they are one; otherwise the one that went before the one that came. */
function mergePair(before: NodeJson, after: NodeJson, merging: Merging): NodeJson[] {
  if (formOf(before) === formOf(after)) return [after];
  if (before.type !== after.type || !isSameKind(before, after)) {
    return [markGone(before, merging), markCome(after, merging)];
  }
  if (isLine(after)) {
    merging.changed++;
    return [withContent(after, mergeWords(before.content ?? [], after.content ?? [], merging.changes))];
  }
  return [withContent(after, mergeBlocks(before.content ?? [], after.content ?? [], merging))];
}

/** A heading of another level and a list counted otherwise are told by showing both. */
const isSameKind = (before: NodeJson, after: NodeJson): boolean =>
  JSON.stringify(withoutId(before).attrs) === JSON.stringify(withoutId(after).attrs);

const isLine = ({ type }: NodeJson): boolean => type === 'paragraph' || type === 'heading';

const isAlike = (one: NodeJson, other: NodeJson): boolean =>
  one.type === other.type && shareOfWords(wordsIn(one), wordsIn(other)) >= 0.5;

function markGone(node: NodeJson, merging: Merging): NodeJson {
  return marked(withoutIds(node), 'gone', merging);
}

const markCome = (node: NodeJson, merging: Merging): NodeJson => marked(node, 'come', merging);

function marked(node: NodeJson, change: 'gone' | 'come', merging: Merging): NodeJson {
  if (isLine(node) && node.content?.length) merging.changed++;
  if (!node.content) merging.changes.set(node, change);
  for (const child of node.content ?? []) marked(child, change, merging);
  return node;
}

const idOf = (node: NodeJson): string | null =>
  node.attrs && 'id' in node.attrs ? (node.attrs.id ?? null) : null;

function withoutId<N extends NodeJson>(node: N): N {
  return idOf(node) === null ? node : { ...node, attrs: { ...node.attrs, id: null } };
}

/** A copy: two blocks of one page must not share an id, nor one node be in two places. */
function withoutIds<N extends NodeJson>(node: N): N {
  const bare = { ...withoutId(node) };
  return node.content ? { ...bare, content: node.content.map(withoutIds) } : bare;
}

/** Equal exactly when two blocks read the same. */
const formOf = (node: NodeJson): string => JSON.stringify(withoutIds(node));

const withContent = (node: NodeJson, content: NodeJson[]): NodeJson => ({ ...node, content });

const wordsIn = (node: NodeJson): string =>
  node.type === 'text' ? (node.text ?? '') : (node.content ?? []).map(wordsIn).join(' ');
