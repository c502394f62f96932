import type { MarkName, NodeName } from './names.js';
import type { ListNumbering } from './ordered-list.js';

interface Identified {
  id: string | null;
}

interface Cell {
  colspan: number;
  rowspan: number;
  colwidth: number[] | null;
}

type NoAttributes = Record<never, never>;

/** The attributes of each node, as the schema spells them. */
export interface NodeAttributes {
  doc: NoAttributes;
  paragraph: Identified;
  heading: Identified & { level: 1 | 2 | 3 };
  bulletList: NoAttributes;
  orderedList: { start: number; type: ListNumbering };
  listItem: Identified;
  blockquote: Identified;
  table: Identified;
  tableRow: NoAttributes;
  tableHeader: Cell;
  tableCell: Cell;
  horizontalRule: NoAttributes;
  hardBreak: NoAttributes;
  footnote: { text: string };
  text: NoAttributes;
}

/** The attributes of each mark. */
export interface MarkAttributes {
  link: { href: string };
  bold: NoAttributes;
  italic: NoAttributes;
  underline: NoAttributes;
  strike: NoAttributes;
  language: { lang: string };
}

/** One mark as document JSON has it. */
export type MarkJson<M extends MarkName = MarkName> = {
  [K in M]: { type: K; attrs?: Partial<MarkAttributes[K]> };
}[M];

/** One node as document JSON has it; attributes left out have the schema's default. */
export type NodeJson<N extends NodeName = NodeName> = {
  [K in N]: {
    type: K;
    attrs?: Partial<NodeAttributes[K]>;
    content?: NodeJson[];
    marks?: MarkJson[];
    text?: string;
  };
}[N];

/** A whole text: the statement's body, or one answer of a response. */
export type DocumentJson = NodeJson<'doc'>;

/** One rule per node; leaving one out does not compile. */
export type NodeRules<Given extends unknown[], Result> = {
  [K in NodeName]: (node: NodeJson<K>, ...given: Given) => Result;
};

/** One rule per mark; leaving one out does not compile. */
export type MarkRules<Given extends unknown[], Result> = {
  [K in MarkName]: (mark: MarkJson<K>, ...given: Given) => Result;
};

/** Applies the rule that belongs to this node. */
export function applyNodeRule<Given extends unknown[], Result>(
  rules: NodeRules<Given, Result>,
  node: NodeJson,
  ...given: Given
): Result {
  return ruleOf<(node: NodeJson, ...given: Given) => Result>(rules, node.type)(node, ...given);
}

/** Applies the rule that belongs to this mark. */
export function applyMarkRule<Given extends unknown[], Result>(
  rules: MarkRules<Given, Result>,
  mark: MarkJson,
  ...given: Given
): Result {
  return ruleOf<(mark: MarkJson, ...given: Given) => Result>(rules, mark.type)(mark, ...given);
}

/** Safe because a table of rules is keyed by the very names that tell the members of the union apart. */
function ruleOf<Rule>(rules: object, name: string): Rule {
  return (rules as Record<string, Rule>)[name] as Rule;
}
