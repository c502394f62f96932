import type { Attributes, RawCommands } from '@tiptap/core';
import {
  Table as TiptapTable,
  TableCell as TiptapTableCell,
  TableHeader as TiptapTableHeader,
  TableRow,
} from '@tiptap/extension-table';
import { straightenedByItsAuthor, straightFirst } from './straight-tables.js';

export const Table = TiptapTable.extend({
  // Without columns to pull there is none; an extension that may have one makes Tiptap 3.31 draw every text twice.
  addNodeView: null,
  addCommands() {
    return straightened(this.parent?.() ?? {});
  },
  addProseMirrorPlugins() {
    return (this.parent?.() ?? []).map(straightenedByItsAuthor);
  },
}).configure({ resizable: false });
export { TableRow };
export const TableCell = TiptapTableCell.extend({ addAttributes: cellAttributes });
export const TableHeader = TiptapTableHeader.extend({ addAttributes: cellAttributes });

/** The commands of tables; those that count on straight rows straighten them before. */
function straightened(commands: Partial<RawCommands>): Partial<RawCommands> {
  const all = { ...commands };
  for (const name of onCells) {
    const command = commands[name];
    if (command) all[name] = () => straightFirst(command());
  }
  return all;
}

const onCells = [
  'addColumnBefore',
  'addColumnAfter',
  'deleteColumn',
  'addRowBefore',
  'addRowAfter',
  'deleteRow',
  'mergeCells',
  'splitCell',
  'mergeOrSplit',
  'toggleHeaderColumn',
  'toggleHeaderRow',
  'toggleHeaderCell',
] as const;

/** Cells span and have a width on screen; colours and alignment stay with the page that shows them. */
function cellAttributes(): Attributes {
  return {
    colspan: { default: 1, parseHTML: (cell) => readableSpan(cell.getAttribute('colspan')) },
    rowspan: { default: 1, parseHTML: (cell) => readableSpan(cell.getAttribute('rowspan')) },
    colwidth: { default: null, parseHTML: () => null, rendered: false },
  };
}

/** How many columns or rows a cell covers: 1 to 100; anything else is one. */
export function readableSpan(span: unknown): number {
  const number = Number(span ?? 1);
  return Number.isInteger(number) && number >= 1 && number <= 100 ? number : 1;
}
