import { isBlockId } from './block-id.js';
import type { MarkAttributes, NodeAttributes } from './document-json.js';
import { longestFootnote } from './footnote.js';
import { readableLanguage } from './language-mark.js';
import { readableHref } from './link.js';
import { markNames, nodeNames, type MarkName, type NodeName } from './names.js';
import { readableNumbering, readableStart } from './ordered-list.js';
import { readableSpan } from './table.js';

type Rule = (value: unknown) => boolean;

/** One rule per attribute of every node (or mark); leaving one out does not compile. */
type Rules<Attributes> = { [Name in keyof Attributes]: { [Key in keyof Attributes[Name]]-?: Rule } };

const id: Rule = (value) => value === null || isBlockId(value);
const span: Rule = (value) => typeof value === 'number' && readableSpan(value) === value;
const cell = {
  colspan: span,
  rowspan: span,
  colwidth: (value: unknown) =>
    value === null || (Array.isArray(value) && value.length <= 100 && value.every(isWidth)),
};

const nodeRules: Rules<NodeAttributes> = {
  doc: {},
  paragraph: { id },
  heading: { id, level: (value) => value === 1 || value === 2 || value === 3 },
  bulletList: {},
  orderedList: {
    start: (value) => typeof value === 'number' && readableStart(value) === value,
    type: (value) => readableNumbering(value) === value,
  },
  listItem: { id },
  blockquote: { id },
  table: { id },
  tableRow: {},
  tableHeader: cell,
  tableCell: cell,
  horizontalRule: {},
  hardBreak: {},
  footnote: {
    text: (value) => typeof value === 'string' && value.length <= longestFootnote && isWellFormed(value),
  },
  text: {},
};

const markRules: Rules<MarkAttributes> = {
  link: {
    href: (value) => typeof value === 'string' && readableHref(value) === value && isWellFormed(value),
  },
  bold: {},
  italic: {},
  underline: {},
  strike: {},
  language: { lang: (value) => value !== null && readableLanguage(value) === value },
};

const rulesByNode = tableOf(nodeNames, nodeRules);
const rulesByMark = tableOf(markNames, markRules);

/** Whether a node of this name has such an attribute, and this value is one it can have. */
export const isNodeAttribute = (node: NodeName, key: string, value: unknown): boolean =>
  rulesByNode.get(node)?.get(key)?.(value) ?? false;

/** Whether nodes of this name have such an attribute at all. */
export const hasNodeAttribute = (node: NodeName, key: string): boolean =>
  rulesByNode.get(node)?.has(key) ?? false;

/** Whether a mark of this name exists and these are all of its attributes, each with a value it can have. */
export function isMark(name: string, attributes: unknown): boolean {
  const rules = rulesByMark.get(name);
  if (!rules || typeof attributes !== 'object' || attributes === null) return false;
  const given = Object.entries(attributes);
  return given.length === rules.size && given.every(([key, value]) => rules.get(key)?.(value) ?? false);
}

/** The keys of the attributes a node or a mark has. */
export const attributeKeys = (name: NodeName | MarkName): string[] => [
  ...(rulesByNode.get(name)?.keys() ?? rulesByMark.get(name)?.keys() ?? []),
];

const isWidth: Rule = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 10_000;

/** Half of a character outside the basic plane is no text: it does not survive UTF-8. */
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** Names and keys come from outside: a Map has no `__proto__` to find. */
function tableOf(
  names: readonly (NodeName | MarkName)[],
  rules: Record<string, Record<string, Rule>>,
): ReadonlyMap<string, ReadonlyMap<string, Rule>> {
  return new Map(names.map((name) => [name, new Map(Object.entries(rules[name] ?? {}))]));
}
