import { canonicalJson, type DocumentKind, type Json } from '@undersigned/domain';
import { applyMarkRule, applyNodeRule } from '../schema/document-json.js';
import type { DocumentJson, MarkJson, MarkRules, NodeJson, NodeRules } from '../schema/document-json.js';

/** What an edition freezes: everything a signature covers. The canonical form is made from this and nothing else. */
export type EditionSource =
  | { kind: Exclude<DocumentKind, 'response'>; title: string; language: string; body: DocumentJson }
  | { kind: 'response'; title: string; language: string; questions: AnsweredQuestion[] };

/** One question as the questionnaire prints it, with the answer that stands under it. */
export interface AnsweredQuestion {
  /** The number the questionnaire prints; empty where it prints none. */
  label: string;
  prompt: string;
  answer: DocumentJson;
}

/** The version of the canonical form; docs/fingerprint.md describes it. */
export const canonicalFormVersion = 1;

/**
 * The text whose UTF-8 bytes are hashed, as docs/fingerprint.md describes it: a line that names product,
 * kind and form, then canonical JSON. Two sources that read the same give the same text.
 */
export function canonicalForm(source: EditionSource): string {
  return `undersigned ${source.kind} ${canonicalFormVersion}\n${canonicalJson(contentOf(source))}`;
}

function contentOf(source: EditionSource): Json {
  const head = { title: readable(source.title), language: readable(source.language) };
  switch (source.kind) {
    case 'statement':
    case 'note':
      return { ...head, body: blocks(source.body) };
    case 'response':
      return { ...head, questions: source.questions.map(canonicalQuestion) };
  }
}

const canonicalQuestion = ({ label, prompt, answer }: AnsweredQuestion): Json => ({
  label: readable(label),
  prompt: readable(prompt),
  answer: blocks(answer),
});

/** NFC, line feeds for every line break, U+FFFD for half a surrogate pair: what UTF-8 can carry and readers see. */
const readable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC');

type CanonicalNode = { [key: string]: Json };

const blocks = (node: NodeJson): CanonicalNode[] =>
  (node.content ?? []).filter(isSeen).map((child) => applyNodeRule(nodeRules, child));

/** An empty paragraph shows nothing, and editors leave them about. */
const isSeen = (node: NodeJson): boolean =>
  !((node.type === 'paragraph' || node.type === 'heading') && (node.content ?? []).length === 0);

const inline = (node: NodeJson): CanonicalNode[] => {
  const runs: NodeJson[] = [];
  for (const child of node.content ?? []) {
    const last = runs.at(-1);
    if (last?.type === 'text' && child.type === 'text' && sameMarks(last, child)) {
      runs[runs.length - 1] = { ...last, text: `${last.text ?? ''}${child.text ?? ''}` };
    } else {
      runs.push(child);
    }
  }
  return runs.map((run) => applyNodeRule(nodeRules, run));
};

const sameMarks = (one: NodeJson, other: NodeJson): boolean =>
  canonicalJson(marksOf(one)) === canonicalJson(marksOf(other));

const marksOf = (node: NodeJson): CanonicalNode[] =>
  (node.marks ?? [])
    .toSorted((one, other) => (one.type < other.type ? -1 : 1))
    .map((mark) => ({ type: mark.type, ...applyMarkRule(markRules, mark) }));

const cell = (node: NodeJson<'tableCell'> | NodeJson<'tableHeader'>): CanonicalNode => ({
  type: node.type,
  colspan: node.attrs?.colspan ?? 1,
  rowspan: node.attrs?.rowspan ?? 1,
  content: blocks(node),
});

const nodeRules: NodeRules<[], CanonicalNode> = {
  doc: (node) => ({ type: 'doc', content: blocks(node) }),
  paragraph: (node) => ({ type: 'paragraph', content: inline(node) }),
  heading: (node) => ({ type: 'heading', level: node.attrs?.level ?? 1, content: inline(node) }),
  bulletList: (node) => ({ type: 'bulletList', content: blocks(node) }),
  orderedList: (node) => ({
    type: 'orderedList',
    start: node.attrs?.start ?? 1,
    numbering: node.attrs?.type ?? '1',
    content: blocks(node),
  }),
  listItem: (node) => ({ type: 'listItem', content: blocks(node) }),
  blockquote: (node) => ({ type: 'blockquote', content: blocks(node) }),
  table: (node) => ({ type: 'table', content: blocks(node) }),
  tableRow: (node) => ({ type: 'tableRow', content: blocks(node) }),
  tableHeader: cell,
  tableCell: cell,
  horizontalRule: () => ({ type: 'horizontalRule' }),
  hardBreak: () => ({ type: 'hardBreak' }),
  footnote: (node) => ({ type: 'footnote', text: readable(node.attrs?.text ?? '') }),
  text: (node) => {
    const marks = marksOf(node);
    return { type: 'text', text: readable(node.text ?? ''), ...(marks.length > 0 ? { marks } : {}) };
  },
};

const markRules: MarkRules<[], CanonicalNode> = {
  link: (mark: MarkJson<'link'>) => ({ href: readable(mark.attrs?.href ?? '') }),
  language: (mark: MarkJson<'language'>) => ({ lang: mark.attrs?.lang ?? '' }),
  bold: () => ({}),
  italic: () => ({}),
  underline: () => ({}),
  strike: () => ({}),
};
