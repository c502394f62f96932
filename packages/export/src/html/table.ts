import type { NodeJson } from '@undersigned/editor/schema';
import { element } from './escape.js';

/**
 * The rows of a table: leading rows of nothing but header cells become its head, header cells say whether
 * they stand over a column or before a row, and `content` writes what is in a cell.
 */
export function tableRows(table: NodeJson<'table'>, content: (cell: NodeJson) => string): string {
  const rows = table.content ?? [];
  const bodyStart = rows.findIndex((row) => !isHeaderRow(row));
  const headRows = bodyStart < 0 ? rows : rows.slice(0, bodyStart);
  const bodyRows = rows.slice(headRows.length);
  const written = (some: NodeJson[], scope: 'col' | 'row') =>
    some.map((row) => element('tr', {}, cells(row, scope, content))).join('');
  return (
    (headRows.length > 0 ? element('thead', {}, written(headRows, 'col')) : '') +
    (bodyRows.length > 0 ? element('tbody', {}, written(bodyRows, 'row')) : '')
  );
}

const isHeaderRow = (row: NodeJson): boolean =>
  (row.content ?? []).every((cell) => cell.type === 'tableHeader');

const cells = (row: NodeJson, scope: 'col' | 'row', content: (cell: NodeJson) => string): string =>
  (row.content ?? [])
    .map((cell) => {
      if (cell.type !== 'tableHeader' && cell.type !== 'tableCell') return '';
      const { colspan = 1, rowspan = 1 } = cell.attrs ?? {};
      const isHeader = cell.type === 'tableHeader';
      return element(
        isHeader ? 'th' : 'td',
        {
          scope: isHeader ? scope : null,
          colspan: colspan > 1 ? colspan : null,
          rowspan: rowspan > 1 ? rowspan : null,
        },
        content(cell),
      );
    })
    .join('');
