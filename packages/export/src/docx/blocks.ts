import { Paragraph, type FileChild, type IParagraphOptions } from 'docx';
import { applyNodeRule } from '@undersigned/editor/schema';
import type { NodeJson, NodeRules } from '@undersigned/editor/schema';
import { runsOf } from './runs.js';
import { headingLevels, paragraphStyles } from './styles.js';
import { tableOf } from './table.js';
import { indentInItem, levelOf, type Writing } from './writing.js';

/** Where a block stands. */
export interface Place {
  writing: Writing;
  /** How many levels its headings are moved down. */
  headingShift: 0 | 1;
  quoteDepth: number;
  list: ListPlace | null;
}

interface ListPlace {
  depth: number;
  reference: string;
  /** The first paragraph of an item carries its number; what follows is indented under it. */
  isFirst: boolean;
}

/** The blocks in a node as Word has them, without empty paragraphs: editors leave them about. */
export const blocksOf = (node: NodeJson, place: Place): FileChild[] =>
  (node.content ?? []).flatMap((child) => applyNodeRule(blockRules, child, place));

const none = () => [];

const blockRules: NodeRules<[Place], FileChild[]> = {
  doc: blocksOf,
  paragraph: (node, place) => line(node, place, {}),
  heading: (node, place) =>
    line(node, place, { heading: headingLevels[(node.attrs?.level ?? 1) - 1 + place.headingShift] }),
  bulletList: (node, place) => items(node, place, place.writing.bulletList(depthIn(place))),
  orderedList: (node, place) =>
    items(node, place, place.writing.orderedList(node.attrs ?? {}, depthIn(place))),
  listItem: blocksOf,
  blockquote: (node, place) => blocksOf(node, { ...place, quoteDepth: place.quoteDepth + 1 }),
  table: (node, place) => [tableOf(node, place.writing, (cell) => blocksOf(cell, { ...place, list: null }))],
  // Rows and cells need their place in the table and are written by it.
  tableRow: blocksOf,
  tableHeader: blocksOf,
  tableCell: blocksOf,
  horizontalRule: () => [new Paragraph({ thematicBreak: true })],
  hardBreak: none,
  footnote: none,
  text: none,
};

function line(node: NodeJson, place: Place, options: IParagraphOptions): FileChild[] {
  const content = node.content ?? [];
  if (content.length === 0) return [];
  const { writing, list, quoteDepth } = place;
  return [
    new Paragraph({
      ...(quoteDepth > 0 && { style: paragraphStyles.quote }),
      ...(list && inItem(list)),
      ...options,
      bidirectional: writing.isRightToLeft,
      children: runsOf(content, writing),
    }),
  ];
}

function inItem({ depth, reference, isFirst }: ListPlace): IParagraphOptions {
  return isFirst ? { numbering: { reference, level: levelOf(depth) } } : { indent: indentInItem(depth) };
}

const depthIn = ({ list }: Place): number => (list ? list.depth + 1 : 0);

function items(node: NodeJson, place: Place, reference: string): FileChild[] {
  const list = { depth: depthIn(place), reference };
  return (node.content ?? []).flatMap((item) => {
    const [first, ...rest] = item.content ?? [];
    const written = (child: NodeJson, isFirst: boolean) =>
      applyNodeRule(blockRules, child, { ...place, list: { ...list, isFirst } });
    return [...(first ? written(first, true) : []), ...rest.flatMap((child) => written(child, false))];
  });
}
