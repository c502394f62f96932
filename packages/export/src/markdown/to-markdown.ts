import { applyMarkRule, applyNodeRule, readableHref } from '@undersigned/editor/schema';
import type { DocumentJson, MarkJson, MarkRules, NodeJson, NodeRules } from '@undersigned/editor/schema';
import { escapeAddress, escapeLineStart, escapeMarkdown } from './escape.js';
import { emphasised } from './emphasis.js';
import { tableMarkdown } from './table.js';

/**
 * A text as Markdown (CommonMark with tables, strikethrough and footnotes): reading it back gives the same
 * words and structure. Ids, underlining and language marks have no Markdown and are left out; lists count
 * in figures and tables lose their spans.
 */
export function toMarkdown(doc: DocumentJson): string {
  const footnotes: string[] = [];
  const body = blocks(doc, footnotes);
  const notes = footnotes.map((text, index) => `[^${index + 1}]: ${escapeMarkdown(text)}`);
  return [...body, ...notes].join('\n\n') + '\n';
}

/** Each rule gives the blocks of its node, or the one piece of a line that it is; `footnotes` collects the notes. */
const nodeRules: NodeRules<[footnotes: string[]], string[]> = {
  doc: blocks,
  paragraph,
  heading: (node, footnotes) =>
    paragraph(node, footnotes).map(
      (text) => `${'#'.repeat(node.attrs?.level ?? 1)} ${text.replace(/\\\n/g, ' ')}`,
    ),
  bulletList: (list, footnotes) => [listMarkdown(list, footnotes, false)],
  orderedList: (list, footnotes) => [listMarkdown(list, footnotes, false)],
  listItem: blocks,
  blockquote: (quote, footnotes) => [indented(blocks(quote, footnotes).join('\n\n'), '> ', '> ')],
  table: (table, footnotes) => [tableMarkdown(table, (cell) => blocks(cell, footnotes).join(' '))],
  tableRow: blocks,
  tableHeader: blocks,
  tableCell: blocks,
  // Dashes or stars after the sign of a list item would be a rule all together.
  horizontalRule: () => ['___'],
  hardBreak: () => ['\\\n'],
  footnote: (node, footnotes) => [`[^${footnotes.push(node.attrs?.text ?? '')}]`],
  text: (node) => [escapeMarkdown(node.text ?? '')],
};

const markRules: MarkRules<[content: string, before: string, after: string], string> = {
  bold: (_mark, ...run) => emphasised('**', ...run),
  italic: (_mark, ...run) => emphasised('*', ...run),
  strike: (_mark, ...run) => emphasised('~~', ...run),
  underline: (_mark, content) => content,
  language: (_mark, content) => content,
  link: (mark, content) => {
    const href = readableHref(mark.attrs?.href);
    return href ? `[${content}](<${escapeAddress(href)}>)` : content;
  },
};

function blocks(node: NodeJson, footnotes: string[]): string[] {
  const parts: string[] = [];
  let previous: NodeJson | undefined;
  let otherSign = false;
  for (const child of node.content ?? []) {
    if (isList(child)) {
      // Two lists in a row with the same sign would be read back as one.
      otherSign = previous?.type === child.type && !otherSign;
      parts.push(listMarkdown(child, footnotes, otherSign));
    } else {
      parts.push(...applyNodeRule(nodeRules, child, footnotes));
    }
    previous = child;
  }
  return parts;
}

type ListJson = NodeJson<'bulletList'> | NodeJson<'orderedList'>;

const isList = (node: NodeJson): node is ListJson =>
  node.type === 'bulletList' || node.type === 'orderedList';

function listMarkdown(list: ListJson, footnotes: string[], otherSign: boolean): string {
  return (list.content ?? [])
    .map((item, index) => {
      const lead = `${sign(list, index, otherSign)} `;
      const [first = '', ...rest] = blocks(item, footnotes);
      const content = rest.reduce((text, block) => `${text}\n\n${block}`, first);
      return indented(content, lead, ' '.repeat(lead.length));
    })
    .join('\n');
}

function sign(list: ListJson, index: number, otherSign: boolean): string {
  if (list.type === 'bulletList') return otherSign ? '*' : '-';
  return `${(list.attrs?.start ?? 1) + index}${otherSign ? ')' : '.'}`;
}

function paragraph(node: NodeJson, footnotes: string[]): string[] {
  const text = inline(node.content ?? [], 0, footnotes);
  const lines = text.split('\\\n').map((line) => escapeLineStart(line.trim()));
  return text.trim() === '' ? [] : [lines.filter((line) => line !== '').join('\\\n')];
}

/**
 * Neighbours that share a mark go into one pair of signs. `before` and `after` are the letters on either
 * side, which decide whether Markdown would take a sign for a sign.
 */
function inline(nodes: NodeJson[], depth: number, footnotes: string[], before = '', after = ''): string {
  let text = '';
  for (let start = 0, end: number; start < nodes.length; start = end) {
    const first = nodes[start];
    const mark = marksOf(first)[depth];
    end = start + 1;
    if (first && !mark) {
      text += applyNodeRule(nodeRules, first, footnotes).join('');
    } else if (mark) {
      while (end < nodes.length && isSameMark(marksOf(nodes[end])[depth], mark)) end += 1;
      const previous = text.slice(-2) || before;
      const next = nodes[end] ? (nodes[end]?.text ?? '').slice(0, 2) : after;
      const content = inline(nodes.slice(start, end), depth + 1, footnotes, previous, next);
      text += applyMarkRule(markRules, mark, content, previous, next);
    }
  }
  return text;
}

/** A break is the end of its line: emphasis closes before it and opens again. */
const marksOf = (node: NodeJson | undefined): MarkJson[] =>
  node === undefined || node.type === 'hardBreak' ? [] : (node.marks ?? []);

const isSameMark = (one: MarkJson | undefined, other: MarkJson): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const indented = (block: string, first: string, rest: string): string =>
  block
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join('\n');
