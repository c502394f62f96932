import { applyMarkRule, applyNodeRule } from '../schema/document-json.js';
import type { MarkRules, NodeJson, NodeRules } from '../schema/document-json.js';

/** Blocks as the HTML that the editor's own schema reads back without loss. */
export const editorHtml = (blocks: NodeJson[]): string => blocks.map(write).join('');

const write = (node: NodeJson): string => applyNodeRule(nodeRules, node);

const inside = (node: NodeJson): string => (node.content ?? []).map(write).join('');

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const cell =
  (tag: 'td' | 'th') =>
  (node: NodeJson<'tableCell'> | NodeJson<'tableHeader'>): string =>
    `<${tag} colspan="${node.attrs?.colspan ?? 1}" rowspan="${node.attrs?.rowspan ?? 1}">${inside(node)}</${tag}>`;

const nodeRules: NodeRules<[], string> = {
  doc: inside,
  paragraph: (node) => `<p>${inside(node)}</p>`,
  heading: (node) => `<h${node.attrs?.level ?? 1}>${inside(node)}</h${node.attrs?.level ?? 1}>`,
  bulletList: (node) => `<ul>${inside(node)}</ul>`,
  orderedList: (node) =>
    `<ol start="${node.attrs?.start ?? 1}" type="${node.attrs?.type ?? '1'}">${inside(node)}</ol>`,
  listItem: (node) => `<li>${inside(node)}</li>`,
  blockquote: (node) => `<blockquote>${inside(node)}</blockquote>`,
  table: (node) => `<table><tbody>${inside(node)}</tbody></table>`,
  tableRow: (node) => `<tr>${inside(node)}</tr>`,
  tableHeader: cell('th'),
  tableCell: cell('td'),
  horizontalRule: () => '<hr>',
  hardBreak: () => '<br>',
  footnote: (node) => `<sup data-footnote="${escaped(node.attrs?.text ?? '')}"></sup>`,
  text: (node) =>
    (node.marks ?? []).reduceRight(
      (content, mark) => applyMarkRule(markRules, mark, content),
      escaped(node.text ?? ''),
    ),
};

const markRules: MarkRules<[content: string], string> = {
  bold: (_mark, content) => `<strong>${content}</strong>`,
  italic: (_mark, content) => `<em>${content}</em>`,
  underline: (_mark, content) => `<u>${content}</u>`,
  strike: (_mark, content) => `<s>${content}</s>`,
  link: (mark, content) => `<a href="${escaped(mark.attrs?.href ?? '')}">${content}</a>`,
  language: (mark, content) => `<span lang="${escaped(mark.attrs?.lang ?? '')}">${content}</span>`,
};
