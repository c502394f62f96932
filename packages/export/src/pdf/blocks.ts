import { applyNodeRule } from '@undersigned/editor/schema';
import type { NodeAttributes, NodeJson, NodeRules } from '@undersigned/editor/schema';
import type { HeadingLevels } from '../heading-levels.js';
import { runsOf } from './runs.js';
import type { SheetBlock } from './sheet.js';
import { tableOf } from './table.js';

/** Where a block stands. */
export interface Place {
  levels: HeadingLevels;
  /** How many levels its headings are moved down. */
  headingShift: 0 | 1;
}

/** The blocks in a node, without empty paragraphs: editors leave them about. */
export const blocksOf = (node: NodeJson, place: Place): SheetBlock[] =>
  (node.content ?? []).flatMap((child) => applyNodeRule(blockRules, child, place));

const none = () => [];

const blockRules: NodeRules<[Place], SheetBlock[]> = {
  doc: blocksOf,
  paragraph: ({ content = [] }) => (content.length > 0 ? [{ kind: 'paragraph', runs: runsOf(content) }] : []),
  heading: ({ content = [], attrs }, { levels, headingShift }) =>
    content.length > 0
      ? [{ kind: 'heading', level: levels.next((attrs?.level ?? 1) + headingShift), runs: runsOf(content) }]
      : [],
  bulletList: (node, place) => [{ kind: 'bullets', items: itemsOf(node, place) }],
  orderedList: (node, place) => {
    const { start = 1, type = '1' }: Partial<NodeAttributes['orderedList']> = node.attrs ?? {};
    return [
      { kind: 'numbers', numbering: `${type}.`, start: Math.max(0, start), items: itemsOf(node, place) },
    ];
  },
  listItem: blocksOf,
  blockquote: (node, place) => [{ kind: 'quote', blocks: blocksOf(node, place) }],
  table: (node, place) => [tableOf(node, (cell) => blocksOf(cell, place))],
  // Rows and cells need their place in the table and are written by it.
  tableRow: blocksOf,
  tableHeader: blocksOf,
  tableCell: blocksOf,
  horizontalRule: () => [{ kind: 'rule' }],
  hardBreak: none,
  footnote: none,
  text: none,
};

const itemsOf = (list: NodeJson, place: Place): SheetBlock[][] =>
  (list.content ?? []).map((item) => blocksOf(item, place));
