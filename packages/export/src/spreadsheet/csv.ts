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

/**
 * An apostrophe before what spreadsheets would run, as they write it themselves. Also in the middle of a cell, behind
 * what a spreadsheet may take for the end of one: where the comma is a decimal sign they divide at semicolons, and
 * quotation marks then do not hold a cell together.
 */
const inert = (cell: string): string =>
  cell
    .replace(/(^|[;|\t\r\n])(?=[\s\0"]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/gu, "$1'")
    .replace(/^[\t\r]/, "'$&");
