import { directionOf } from '@undersigned/domain';
import {
  applyMarkRule,
  applyNodeRule,
  paragraphNumbers,
  readableHref,
  readableLanguage,
} from '@undersigned/editor/schema';
import type { DocumentJson, MarkJson, MarkRules, NodeJson, NodeRules } from '@undersigned/editor/schema';
import { HeadingLevels } from '../heading-levels.js';
import { element, escapeHtml } from './escape.js';
import { footnoteList, footnoteReference } from './footnotes.js';
import type { HtmlOptions, Page } from './page.js';
import { tableRows } from './table.js';

/**
 * A text as semantic HTML, everything escaped: each block with its id, paragraphs with their margin number
 * as `data-number`, footnotes as linked notes in a list at the end. Pure: the same text gives the same HTML.
 */
export function toHtml(doc: DocumentJson, options: HtmlOptions): string {
  const page: Page = {
    ...options,
    prefix: options.idPrefix ?? '',
    shift: options.headingShift ?? 0,
    levels: options.withoutHoles ? new HeadingLevels() : null,
    numbers: options.numbers ?? paragraphNumbers(doc),
    dress: options.dress ?? ((_node, html) => html),
    footnotes: [],
  };
  const body = applyNodeRule(nodeRules, doc, page);
  return body + footnoteList(page);
}

/** The blocks in a node, without empty paragraphs: editors leave them about, and a page would read them as blanks. */
const blocks = (node: NodeJson, page: Page): string =>
  (node.content ?? [])
    .filter((child) => !isEmptyText(child))
    .map((child) => applyNodeRule(nodeRules, child, page))
    .join('');

const isEmptyText = (node: NodeJson): boolean =>
  (node.type === 'paragraph' || node.type === 'heading') && (node.content ?? []).length === 0;

const words = (node: NodeJson, page: Page): string => inline(node.content ?? [], 0, page);

/** One tag round all neighbours that share a mark, so that a link with a bold word in it is one link. */
function inline(nodes: NodeJson[], depth: number, page: Page): string {
  let html = '';
  for (let start = 0, end: number; start < nodes.length; start = end) {
    const first = nodes[start];
    const mark = first?.marks?.[depth];
    end = start + 1;
    if (first && !mark) {
      html += applyNodeRule(nodeRules, first, page);
    } else if (mark) {
      while (end < nodes.length && isSameMark(nodes[end]?.marks?.[depth], mark)) end += 1;
      html += applyMarkRule(markRules, mark, inline(nodes.slice(start, end), depth + 1, page));
    }
  }
  return html;
}

const isSameMark = (one: MarkJson | undefined, other: MarkJson): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const idOf = (node: { attrs?: { id?: string | null } }, page: Page): string | null =>
  node.attrs?.id ? page.prefix + node.attrs.id : null;

const nodeRules: NodeRules<[Page], string> = {
  doc: blocks,
  paragraph: (node, page) =>
    element(
      'p',
      { id: idOf(node, page), 'data-number': page.numbers.get(node.attrs?.id ?? '') },
      words(node, page),
    ),
  heading: (node, page) => {
    const own = node.attrs?.level ?? 1;
    const level = page.levels?.next(own) ?? own;
    return element(`h${level + page.shift}`, { id: idOf(node, page) }, words(node, page));
  },
  bulletList: (node, page) => element('ul', {}, blocks(node, page)),
  orderedList: (node, page) => {
    const { start = 1, type = '1' } = node.attrs ?? {};
    return element(
      'ol',
      { start: start === 1 ? null : start, type: type === '1' ? null : type },
      blocks(node, page),
    );
  },
  listItem: (node, page) => element('li', { id: idOf(node, page) }, blocks(node, page)),
  blockquote: (node, page) => element('blockquote', { id: idOf(node, page) }, blocks(node, page)),
  table: (node, page) =>
    element(
      'table',
      { id: idOf(node, page) },
      tableRows(node, (cell) => blocks(cell, page)),
    ),
  // Rows and cells need their place in the table and are written by it.
  tableRow: blocks,
  tableHeader: blocks,
  tableCell: blocks,
  horizontalRule: (node, page) => page.dress(node, '<hr>'),
  hardBreak: (node, page) => page.dress(node, '<br>'),
  footnote: (node, page) => {
    page.footnotes.push(node.attrs?.text ?? '');
    return page.dress(node, footnoteReference(page.footnotes.length, page));
  },
  text: (node, page) => page.dress(node, escapeHtml(node.text ?? '')),
};

const markRules: MarkRules<[content: string], string> = {
  bold: (_mark, content) => element('strong', {}, content),
  italic: (_mark, content) => element('em', {}, content),
  underline: (_mark, content) => element('u', {}, content),
  strike: (_mark, content) => element('s', {}, content),
  link: (mark, content) => {
    const href = readableHref(mark.attrs?.href);
    return href ? element('a', { href, rel: 'noopener noreferrer' }, content) : content;
  },
  language: (mark, content) => {
    const lang = readableLanguage(mark.attrs?.lang);
    return lang ? element('span', { lang, dir: directionOf(lang) }, content) : content;
  },
};
