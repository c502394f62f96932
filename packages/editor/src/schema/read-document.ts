import type { Attrs, Mark, Node } from '@tiptap/pm/model';
import { accepted, refused } from '@undersigned/domain';
import type { Result } from '@undersigned/domain';
import { isBlockId } from './block-id.js';
import type { DocumentJson } from './document-json.js';
import { readableLanguage } from './language-mark.js';
import { readableHref } from './link.js';
import type { MarkName, NodeName } from './names.js';
import { readableNumbering, readableStart } from './ordered-list.js';
import { schema } from './schema.js';
import { readableSpan } from './table.js';

/** How deep lists, quotes and tables may stand in one another, counted in nodes. */
export const deepestNesting = 40;

/**
 * Reads document JSON from outside. Gives it complete with every default attribute, or refuses with
 * `content_not_readable` when the schema has no place for something in it.
 */
export function readDocument(json: unknown): Result<DocumentJson> {
  try {
    const node = schema.nodeFromJSON(json);
    if (node.type !== schema.topNodeType) return refused('content_not_readable');
    checkDocument(node);
    return accepted(documentJson(node));
  } catch {
    // ProseMirror tells malformed JSON by throwing a RangeError; which one does not help the sender.
    return refused('content_not_readable');
  }
}

/** Throws a RangeError unless this node, its whole content and every attribute are what the schema allows. */
export function checkDocument(node: Node): void {
  node.check();
  checkAttributes(node, 0);
}

/** Safe because the schema admits only the nodes, marks and attributes that DocumentJson describes. */
export const documentJson = (doc: Node): DocumentJson => doc.toJSON() as DocumentJson;

function checkAttributes(node: Node, depth: number): void {
  if (depth > deepestNesting) throw new RangeError(`nodes are nested deeper than ${deepestNesting}`);
  if (!nodeChecks[node.type.name as NodeName](node.attrs)) {
    throw new RangeError(`bad attributes on ${node.type.name}`);
  }
  for (const mark of node.marks) checkMark(mark);
  node.forEach((child) => checkAttributes(child, depth + 1));
}

function checkMark(mark: Mark): void {
  if (!markChecks[mark.type.name as MarkName](mark.attrs)) {
    throw new RangeError(`bad attributes on ${mark.type.name}`);
  }
}

const nothing = () => true;
const identified = ({ id }: Attrs) => id === null || isBlockId(id);
const cell = ({ colspan, rowspan, colwidth }: Attrs) =>
  readableSpan(colspan) === colspan &&
  readableSpan(rowspan) === rowspan &&
  (colwidth === null || (Array.isArray(colwidth) && colwidth.every(Number.isInteger)));

const nodeChecks: Record<NodeName, (attributes: Attrs) => boolean> = {
  doc: nothing,
  paragraph: identified,
  heading: (attributes) => identified(attributes) && [1, 2, 3].includes(attributes.level),
  bulletList: nothing,
  orderedList: ({ start, type }) => readableStart(start) === start && readableNumbering(type) === type,
  listItem: identified,
  blockquote: identified,
  table: identified,
  tableRow: nothing,
  tableHeader: cell,
  tableCell: cell,
  horizontalRule: nothing,
  hardBreak: nothing,
  footnote: ({ text }) => typeof text === 'string',
  text: nothing,
};

const markChecks: Record<MarkName, (attributes: Attrs) => boolean> = {
  link: ({ href }) => href !== null && readableHref(href) === href,
  bold: nothing,
  italic: nothing,
  underline: nothing,
  strike: nothing,
  language: ({ lang }) => lang !== null && readableLanguage(lang) === lang,
};
