import writeXlsxFile from 'write-excel-file/node';

/**
 * A table as an Excel workbook of one sheet. Every cell is text and nothing else: no formula, no link, no author,
 * no path. The first row is the heading, and long cells go on in lines; what is more than a cell can hold goes on in
 * the row below. Control characters, which the format cannot hold, are left out.
 */
export async function toXlsx(rows: readonly (readonly string[])[], sheet: string): Promise<Buffer> {
  const data = rows.flatMap(rowsFor).map((row, index) =>
    row.map((text) => ({
      value: text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (sign) => (sign === '\n' ? sign : ' ')),
      type: String,
      wrap: true,
      alignVertical: 'top' as const,
      ...(index === 0 && { fontWeight: 'bold' as const }),
    })),
  );
  const columns = (rows[0] ?? []).map((_, at) => ({ width: widthOf(rows, at) }));
  return writeXlsxFile(data, { sheet: sheetName(sheet), columns, stickyRowsCount: 1 }).toBuffer();
}

/** Excel takes 32,767 UTF-16 units in a cell, and calls a workbook with more damaged; a sign has two at most. */
const cellfuls = /.{1,16000}/gsu;

function rowsFor(row: readonly string[]): string[][] {
  const cells = row.map((text) => text.match(cellfuls) ?? []);
  const count = Math.max(1, ...cells.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) => cells.map((parts) => parts[index] ?? ''));
}

const widest = 60;

/** As wide as its longest line, within limits. */
function widthOf(rows: readonly (readonly string[])[], at: number): number {
  const lines = rows.flatMap((row) => (row[at] ?? '').split('\n').map((line) => line.length));
  return Math.min(widest, lines.reduce((most, length) => Math.max(most, length), 8) + 2);
}

/** A sheet's name has at most 31 characters and none that stand in references. */
const sheetName = (text: string): string => text.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || '1';
