import type { NodeJson } from '../schema/document-json.js';
import { readableSpan } from '../schema/table.js';

/**
 * A table of these rows, made whole: short rows are filled up with empty cells and no cell reaches below
 * the last row. `read` gives the blocks of one cell. A table of one cell is only a frame and gives its blocks.
 */
export function tableOf(table: Element, read: (cell: Element) => NodeJson[]): NodeJson[] {
  const rows = rowsOf(table).map((row) => Array.from(row.children).filter(isCell));
  const cells = rows.flat();
  if (cells.length <= 1) return cells.flatMap(read);
  const grid = new Grid();
  const contents = rows.map((row, index) =>
    row.map((cell) => {
      const colspan = readableSpan(cell.getAttribute('colspan'));
      const rowspan = Math.min(readableSpan(cell.getAttribute('rowspan')), rows.length - index);
      grid.add(index, colspan, rowspan);
      return cellNode(cell.localName === 'th' ? 'tableHeader' : 'tableCell', colspan, rowspan, read(cell));
    }),
  );
  return [
    {
      type: 'table',
      content: contents.map((row, index) => ({
        type: 'tableRow',
        content: [
          ...row,
          ...Array.from({ length: grid.width - grid.widthOf(index) }, () => cellNode('tableCell', 1, 1, [])),
        ],
      })),
    },
  ];
}

const isCell = (element: Element): boolean => element.localName === 'td' || element.localName === 'th';

function rowsOf(table: Element): Element[] {
  return Array.from(table.children).flatMap((child) => {
    if (child.localName === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.localName) ? rowsOf(child) : [];
  });
}

function cellNode(
  type: 'tableCell' | 'tableHeader',
  colspan: number,
  rowspan: number,
  blocks: NodeJson[],
): NodeJson {
  return {
    type,
    attrs: { colspan, rowspan },
    content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }],
  };
}

/** How many columns each row takes, counting the cells that reach down into it. */
class Grid {
  readonly #widths: number[] = [];

  add(row: number, colspan: number, rowspan: number): void {
    for (let at = row; at < row + rowspan; at += 1) this.#widths[at] = this.widthOf(at) + colspan;
  }

  widthOf(row: number): number {
    return this.#widths[row] ?? 0;
  }

  get width(): number {
    return Math.max(0, ...this.#widths.map((width) => width ?? 0));
  }
}
