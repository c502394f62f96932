import clsx from 'clsx';
import type { Key, ReactNode } from 'react';
import './data-table.css';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end, under each other. */
  align?: 'start' | 'end';
  /** The column that names the row; exactly one. */
  names?: boolean;
  /** Keeps the heading for screen readers only. */
  headerHidden?: boolean;
  className?: string;
}

interface Props<Row> {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => Key;
}

/**
 * A table to compare in. On a narrow screen every row becomes a short list with the headings in it; the roles
 * are spelled out because browsers drop them with the layout.
 */
export function DataTable<Row>({ caption, captionHidden, columns, rows, rowKey }: Props<Row>) {
  return (
    <table role="table" className="data-table">
      <caption className={captionHidden ? 'sr-only' : 'pb-2 text-start text-sm text-muted'}>
        {caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={clsx(column.align === 'end' && 'text-end', column.className)}
            >
              <span className={column.headerHidden ? 'sr-only' : undefined}>{column.header}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={rowKey(row)}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = clsx(column.align === 'end' && 'text-end tabular-nums', column.className);
  if (column.names) {
    return (
      <th role="rowheader" scope="row" className={className}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td role="cell" className={className}>
      {column.headerHidden ? null : (
        <span aria-hidden className="data-table-label">
          {column.header}
        </span>
      )}
      <div>{column.cell(row)}</div>
    </td>
  );
}
