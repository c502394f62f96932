import type { Attributes } from '@tiptap/core';
import {
  Table as TiptapTable,
  TableCell as TiptapTableCell,
  TableHeader as TiptapTableHeader,
  TableRow,
} from '@tiptap/extension-table';

export const Table = TiptapTable.extend({
  // Without columns to pull there is none; an extension that may have one makes Tiptap 3.31 draw every text twice.
  addNodeView: null,
}).configure({ resizable: false });
export { TableRow };
export const TableCell = TiptapTableCell.extend({ addAttributes: cellAttributes });
export const TableHeader = TiptapTableHeader.extend({ addAttributes: cellAttributes });

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
