import { stringify } from 'csv-stringify/sync';

/**
 * A table as CSV for spreadsheets: UTF-8 with a byte order mark, CR LF, and no cell that a spreadsheet would take for
 * a formula.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(inert)),
    // A lone line feed is no end of a record here, and would otherwise stand bare.
    { bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  );

/** An apostrophe before what spreadsheets would run, as they write it themselves. */
const inert = (cell: string): string =>
  /^[\s]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) ? `'${cell}` : cell;
