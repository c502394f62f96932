import type { Passage, PassagePlace } from '@undersigned/domain';
import { diffArrays } from 'diff';
import { wordsIn } from './words-in.js';

/**
 * Every place in which two frozen texts differ, in reading order, numbered from 1. Takes the exact texts that were
 * hashed, so that nothing a fingerprint covers can differ unseen: two texts without a passage between them are
 * equal to the byte. Throws a SyntaxError for a text that is no canonical form.
 */
export function comparePassages(before: string, after: string): Passage[] {
  const passages: Unnumbered[] = [];
  let gone: Leaf[] = [];
  let come: Leaf[] = [];
  const settle = () => {
    passages.push(...pairUp(gone, come));
    gone = [];
    come = [];
  };
  const isSame = (one: Leaf, other: Leaf) => one.form === other.form;
  const [leavesBefore, leavesAfter] = [leavesOf(before), leavesOf(after)];
  const bounded = { comparator: isSame, maxEditLength: mostLeafMoves };
  const parts = diffArrays(leavesBefore, leavesAfter, bounded);
  for (const part of parts ?? []) {
    if (part.removed) gone.push(...part.value);
    else if (part.added) come.push(...part.value);
    else settle();
  }
  if (!parts) [gone, come] = [leavesBefore, leavesAfter];
  settle();
  return passages.map((passage, index) => ({ ...passage, number: index + 1 }));
}

/** Past so many pieces that came and went, two texts are given whole: the work would grow with the square of them. */
const mostLeafMoves = 3_000;
/** The same for the words of one piece, and for the pairs of pieces that are weighed against each other. */
const mostWordMoves = 1_000;
const mostPairs = 2_500;

/** A stretch of words that stayed, went, or came. */
export interface WordChange {
  kind: 'same' | 'gone' | 'come';
  text: string;
}

/** How one wording became another, word by word. Texts too different to be told apart by words are given whole. */
export function wordChanges(before: string, after: string): WordChange[] {
  const changes = changesBetween(before, after);
  return !changes || sharedShare(changes, before, after) < leastShared
    ? [
        { kind: 'gone', text: before },
        { kind: 'come', text: after },
      ]
    : changes;
}

/** Null when there are more changes than anybody would read one by one. */
function changesBetween(before: string, after: string): WordChange[] | null {
  const parts = diffArrays(wordsIn(before), wordsIn(after), { maxEditLength: mostWordMoves });
  return (
    parts?.map(({ value, added, removed }) => ({
      kind: added ? 'come' : removed ? 'gone' : 'same',
      text: value.join(''),
    })) ?? null
  );
}

/** Below a quarter of common words a reader sees two sentences shredded into each other. */
const leastShared = 0.25;

function sharedShare(changes: WordChange[], before: string, after: string): number {
  const longest = Math.max(before.length, after.length);
  const same = changes.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.length, 0);
  return longest === 0 ? 1 : same / longest;
}

type Unnumbered = Passage extends infer Each ? (Each extends Passage ? Omit<Each, 'number'> : never) : never;

/** The smallest piece that is compared: a line of text with everything that says how it stands. */
interface Leaf {
  /** Equal exactly when the pieces are: what opens before it, how deep it stands, and its canonical members. */
  form: string;
  text: string;
  place: PassagePlace;
}

/** Pieces that went and pieces that came in one spot: those that share most of their words are one that changed. */
function pairUp(gone: Leaf[], come: Leaf[]): Unnumbered[] {
  const passages: Unnumbered[] = [];
  let next = 0;
  const isWeighed = gone.length * come.length <= mostPairs;
  const twinOf = (leaf: Leaf) =>
    isWeighed ? come.findIndex((each, at) => at >= next && isAlike(leaf, each)) : -1;
  for (const leaf of gone) {
    const twin = gone.length === come.length ? next : twinOf(leaf);
    if (twin === -1) {
      passages.push({ kind: 'removed', place: leaf.place, before: leaf.text });
      continue;
    }
    for (const added of come.slice(next, twin)) {
      passages.push({ kind: 'added', place: added.place, after: added.text });
    }
    passages.push(changed(leaf, come[twin] ?? leaf));
    next = twin + 1;
  }
  for (const added of come.slice(next)) {
    passages.push({ kind: 'added', place: added.place, after: added.text });
  }
  return passages;
}

const changed = (before: Leaf, after: Leaf): Unnumbered => ({
  kind: before.text === after.text ? 'formatting' : 'changed',
  place: after.place,
  before: before.text,
  after: after.text,
});

function isAlike(one: Leaf, other: Leaf): boolean {
  if (one.place.kind !== other.place.kind) return false;
  const changes = changesBetween(one.text, other.text);
  return changes !== null && sharedShare(changes, one.text, other.text) >= 0.5;
}

type Json = string | number | null | Json[] | { [member: string]: Json };
type Node = { type: string; content?: Node[]; text?: string; marks?: { type: string; href?: string }[] } & {
  [member: string]: Json | undefined;
};

interface Content {
  title: string;
  language: string;
  body?: Node[];
  questions?: { label: string; prompt: string; answer: Node[] }[];
}

/** Taking the pieces in order and putting them together again gives the whole text back. */
function leavesOf(canonical: string): Leaf[] {
  const line = canonical.indexOf('\n');
  const { title, language, body, questions } = JSON.parse(canonical.slice(line + 1)) as Content;
  const leaves: Leaf[] = [
    { form: `title ${title}`, text: title, place: { kind: 'title', number: null } },
    { form: `language ${language}`, text: language, place: { kind: 'language', number: null } },
  ];
  if (body) leaves.push(...leavesOfBlocks(body, null));
  for (const { label, prompt, answer } of questions ?? []) {
    leaves.push({
      form: `question ${JSON.stringify([label, prompt])}`,
      text: [label, prompt].filter(Boolean).join(' '),
      place: { kind: 'question', number: label || null },
    });
    leaves.push(...leavesOfBlocks(answer, label || null));
  }
  return leaves;
}

/** `question` is the number of the question whose answer this is; paragraphs are numbered in a statement only. */
function leavesOfBlocks(blocks: Node[], question: string | null): Leaf[] {
  const leaves: Leaf[] = [];
  let opened: string[] = [];
  let paragraphs = 0;
  const visit = (node: Node, depth: number): void => {
    if (node.type === 'paragraph' && depth === 0) paragraphs++;
    if (isLeaf(node)) {
      leaves.push({
        form: JSON.stringify([opened, depth, node]),
        text: textOf(node.content ?? []),
        place: placeOf(node, depth, question, paragraphs),
      });
      opened = [];
      return;
    }
    const { content, ...members } = node;
    opened.push(JSON.stringify([depth, members]));
    for (const child of content ?? []) visit(child, depth + 1);
  };
  for (const block of blocks) visit(block, 0);
  if (opened.length > 0) {
    leaves.push({ form: JSON.stringify(opened), text: '', place: { kind: 'other', number: question } });
  }
  return leaves;
}

const isLeaf = ({ type }: Node): boolean =>
  type === 'paragraph' || type === 'heading' || type === 'horizontalRule';

function placeOf({ type }: Node, depth: number, question: string | null, paragraphs: number): PassagePlace {
  if (question !== null) return { kind: 'question', number: question };
  if (type === 'heading') return { kind: 'heading', number: null };
  if (type === 'paragraph' && depth === 0) return { kind: 'paragraph', number: String(paragraphs) };
  return { kind: 'other', number: null };
}

/** The words of a line for people: a footnote in brackets where it stands, a link with its address behind it. */
const textOf = (nodes: Node[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'hardBreak') return '\n';
      if (node.type === 'footnote') return ` [${node.text ?? ''}]`;
      const href = node.marks?.find(({ type }) => type === 'link')?.href;
      return href && href !== node.text ? `${node.text ?? ''} (${href})` : (node.text ?? '');
    })
    .join('');
