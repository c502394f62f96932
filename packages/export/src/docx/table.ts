import { Table, TableCell, TableRow, WidthType, Paragraph, type FileChild } from 'docx';
import type { NodeJson } from '@undersigned/editor/schema';
import { lineWidth } from './styles.js';
import type { Writing } from './writing.js';

/** A table over the whole line; leading rows of nothing but header cells are repeated on every page. */
export function tableOf(
  table: NodeJson<'table'>,
  { isRightToLeft }: Writing,
  content: (cell: NodeJson) => FileChild[],
): Table {
  const rows = (table.content ?? []).filter((row) => (row.content ?? []).length > 0);
  const bodyStart = rows.findIndex((row) => !isHeaderRow(row));
  const columns = Math.max(1, ...rows.map(widthOf));
  return new Table({
    width: { size: lineWidth, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => Math.floor(lineWidth / columns)),
    visuallyRightToLeft: isRightToLeft,
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: bodyStart < 0 || index < bodyStart,
          children: (row.content ?? []).map((cell) => cellOf(cell, content)),
        }),
    ),
  });
}

function cellOf(cell: NodeJson, content: (cell: NodeJson) => FileChild[]): TableCell {
  const { colspan = 1, rowspan = 1 } = isCell(cell) ? (cell.attrs ?? {}) : {};
  const written = content(cell).filter((block) => block instanceof Paragraph || block instanceof Table);
  return new TableCell({
    ...(colspan > 1 && { columnSpan: colspan }),
    ...(rowspan > 1 && { rowSpan: rowspan }),
    ...(cell.type === 'tableHeader' && { shading: { fill: 'F0EEE9' } }),
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    // Word refuses a cell without a paragraph at its end.
    children: written.at(-1) instanceof Paragraph ? written : [...written, new Paragraph({})],
  });
}

const isCell = (node: NodeJson): node is NodeJson<'tableCell' | 'tableHeader'> =>
  node.type === 'tableCell' || node.type === 'tableHeader';

const isHeaderRow = (row: NodeJson): boolean =>
  (row.content ?? []).every((cell) => cell.type === 'tableHeader');

const widthOf = (row: NodeJson): number =>
  (row.content ?? []).reduce((sum, cell) => sum + (isCell(cell) ? (cell.attrs?.colspan ?? 1) : 1), 0);
