import type { NodeJson } from '@undersigned/editor/schema';
import type { SheetBlock, SheetCell } from './sheet.js';

type Cell = NodeJson<'tableCell' | 'tableHeader'>;

/** Word's own bound, and more than a page can show. */
const mostColumns = 63;

/**
 * A table with a place for each cell, so that a short row leaves a gap and does not pull up the next one. Leading
 * rows of nothing but header cells are repeated on every page.
 */
export function tableOf(
  table: NodeJson<'table'>,
  content: (cell: NodeJson) => SheetBlock[],
): SheetBlock & { kind: 'table' } {
  const rows = (table.content ?? []).map((row) => (row.content ?? []).filter(isCell));
  const headRows = leadingHeaders(rows);
  const taken = new Set<string>();
  const cells = rows.flatMap((row, y) => {
    const rowsLeft = (y < headRows ? headRows : rows.length) - y;
    return row.flatMap((cell) => {
      const placed = placeIn(taken, cell, y, rowsLeft);
      return placed ? [{ ...placed, blocks: content(cell) }] : [];
    });
  });
  return {
    kind: 'table',
    columns: Math.max(1, ...cells.map(({ x, colspan }) => x + colspan)),
    head: cells.filter(({ y }) => y < headRows),
    body: cells.filter(({ y }) => y >= headRows),
  };
}

/** The first free place of the row, as wide and high as there is room; null where the row is full. */
function placeIn(
  taken: Set<string>,
  cell: Cell,
  y: number,
  rowsLeft: number,
): Omit<SheetCell, 'blocks'> | null {
  let x = 0;
  while (taken.has(`${x} ${y}`)) x += 1;
  if (x >= mostColumns) return null;
  const { colspan: wide = 1, rowspan: high = 1 } = cell.attrs ?? {};
  let colspan = 1;
  while (colspan < wide && x + colspan < mostColumns && !taken.has(`${x + colspan} ${y}`)) colspan += 1;
  const rowspan = Math.max(1, Math.min(high, rowsLeft));
  for (let column = x; column < x + colspan; column++)
    for (let row = y; row < y + rowspan; row++) taken.add(`${column} ${row}`);
  return { x, y, colspan, rowspan, isHeader: cell.type === 'tableHeader' };
}

function leadingHeaders(rows: Cell[][]): number {
  const first = rows.findIndex((row) => row.length === 0 || row.some(({ type }) => type !== 'tableHeader'));
  return first < 0 ? rows.length : first;
}

const isCell = (node: NodeJson): node is Cell => node.type === 'tableCell' || node.type === 'tableHeader';
