import type { Node } from '@tiptap/pm/model';
import { diffArrays } from 'diff';
import type { NodeJson } from '../schema/document-json.js';
import { wordHunks } from './word-hunks.js';

/**
 * One thing that is otherwise in a fork of a text. `from` and `to` are positions in the text it was forked from,
 * `forkFrom`, `forkTo` and `forkAt` positions in the fork.
 */
export type ForkChange =
  | { kind: 'words'; from: number; to: number; replacement: NodeJson[]; forkFrom: number; forkTo: number }
  | { kind: 'added'; after: string | null; blocks: NodeJson[]; forkFrom: number; forkTo: number }
  | { kind: 'removed'; blockIds: string[]; words: string; forkAt: number };

/**
 * What somebody changed in their fork of a text: words within a block, whole words at a time, blocks they added, blocks
 * they took out. A block that changed in another way, or beyond recognition, is taken out and added anew.
 */
export const forkChanges = (base: Node, fork: Node): ForkChange[] =>
  childChanges({ node: base, at: 0 }, { node: fork, at: 0 }, null) ?? [];

/** The inside of a node: where its content begins. */
interface Inside {
  node: Node;
  at: number;
}

interface Child {
  node: Node;
  from: number;
  to: number;
}

/**
 * The changes between two nodes. `first` is the block that additions at the beginning follow, undefined where none can
 * be named; null when the changes cannot be told within this node.
 */
function childChanges(base: Inside, fork: Inside, first: string | null | undefined): ForkChange[] | null {
  const changes: ForkChange[] = [];
  let gap: Gap = { after: first, forkAt: fork.at, gone: [], come: [] };
  for (const [was, is] of aligned(childrenOf(base), childrenOf(fork))) {
    const inside = was && is ? pairChanges(was, is) : null;
    if (was && is && inside) {
      if (!settle(gap, changes)) return null;
      changes.push(...inside);
      gap = { after: anchorOf(was.node, is.node) ?? gap.after, forkAt: is.to, gone: [], come: [] };
      continue;
    }
    if (was) gap.gone.push(was.node);
    if (is) gap.come.push(is);
  }
  return settle(gap, changes) ? changes : null;
}

/** Blocks that went and came between two that stayed. */
interface Gap {
  after: string | null | undefined;
  forkAt: number;
  gone: Node[];
  come: Child[];
}

/** Adds what a gap holds to the changes; false when it cannot be told. */
function settle({ after, forkAt, gone, come }: Gap, changes: ForkChange[]): boolean {
  const removed = removableRuns(gone);
  const [first] = come;
  const last = come.at(-1);
  if (!removed || (first && after === undefined)) return false;
  for (const run of removed) {
    const words = run.map(wordsOf).join('\n');
    changes.push({ kind: 'removed', blockIds: run.map(idOf), words, forkAt });
  }
  if (!first || !last || after === undefined) return true;
  // Safe because the schema admits only the nodes that NodeJson describes.
  const blocks = come.map(({ node }) => node.toJSON() as NodeJson);
  const before = changes.findLast((change) => change.kind === 'added');
  // An item and what stands behind its list follow the same item, yet go to two places.
  if (before?.after === after && isItem(before.blocks[0]) === isItem(blocks[0])) {
    before.blocks.push(...blocks);
    before.forkTo = last.to;
  } else changes.push({ kind: 'added', after, blocks, forkFrom: first.from, forkTo: last.to });
  return true;
}

/** Blocks side by side that can be named, a list by its items; null when there is one that cannot. */
function removableRuns(gone: Node[]): Node[][] | null {
  const runs: Node[][] = [];
  let isOpen = false;
  for (const node of gone) {
    if (isList(node)) runs.push(node.children.slice());
    else if (idOf(node) !== '') {
      if (isOpen) runs.at(-1)?.push(node);
      else runs.push([node]);
    } else if (node.type.name !== 'horizontalRule') return null;
    isOpen = !isList(node) && idOf(node) !== '';
  }
  return runs;
}

/** What changed inside two nodes that stand for each other; null when one has to take the place of the other. */
function pairChanges(was: Child, is: Child): ForkChange[] | null {
  if (was.node.eq(is.node)) return [];
  if (was.node.isLeaf || !was.node.sameMarkup(is.node)) return null;
  const base = { node: was.node, at: was.from + 1 };
  const fork = { node: is.node, at: is.from + 1 };
  if (!was.node.isTextblock) return childChanges(base, fork, undefined);
  return wordHunks(was.node, is.node).map((hunk) => ({
    kind: 'words',
    from: base.at + hunk.from,
    to: base.at + hunk.to,
    replacement: hunk.replacement,
    forkFrom: fork.at + hunk.forkFrom,
    forkTo: fork.at + hunk.forkTo,
  }));
}

/** The children of both in reading order, those that stand for each other together. */
function aligned(base: Child[], fork: Child[]): [Child | undefined, Child | undefined][] {
  const pairs: [Child | undefined, Child | undefined][] = [];
  let [at, forkAt] = [0, 0];
  const comparator = (one: Child, other: Child) => isSameBlock(one.node, other.node);
  for (const { count, added, removed } of diffArrays(base, fork, { comparator })) {
    for (let n = 0; n < count; n++)
      pairs.push([added ? undefined : base[at++], removed ? undefined : fork[forkAt++]]);
  }
  return pairs;
}

function isSameBlock(one: Node, other: Node): boolean {
  if (isList(one) || isList(other)) return isList(one) && isList(other) && sharedItem(one, other) !== null;
  return idOf(one) === idOf(other) && (idOf(one) !== '' || one.type === other.type);
}

/** The block that what is added behind this one follows. Behind a list that is an item of it. */
const anchorOf = (was: Node, is: Node): string | null =>
  isList(was) ? sharedItem(was, is) : idOf(was) || null;

/** The last item that a list keeps. */
function sharedItem(was: Node, is: Node): string | null {
  const kept = new Set(is.children.map(idOf));
  return was.children.map(idOf).findLast((id) => id !== '' && kept.has(id)) ?? null;
}

const isItem = (block: NodeJson | undefined): boolean => block?.type === 'listItem';

const isList = ({ type }: Node): boolean => type.name === 'bulletList' || type.name === 'orderedList';

const idOf = ({ attrs }: Node): string => (typeof attrs.id === 'string' ? attrs.id : '');

const wordsOf = (node: Node): string => node.textBetween(0, node.content.size, '\n', '*');

function childrenOf({ node, at }: Inside): Child[] {
  const children: Child[] = [];
  node.forEach((child, offset) => {
    children.push({ node: child, from: at + offset, to: at + offset + child.nodeSize });
  });
  return children;
}
