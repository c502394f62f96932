import writeXlsxFile from 'write-excel-file/node';

/**
 * A table as an Excel workbook of one sheet. Every cell is text and nothing else: no formula, no link, no author,
 * no path. The first row is the heading. Control characters, which the format cannot hold, are left out.
 */
export async function toXlsx(rows: readonly (readonly string[])[], sheet: string): Promise<Buffer> {
  const data = rows.map((row, index) =>
    row.map((text) => ({
      value: text.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' '),
      type: String,
      ...(index === 0 && { fontWeight: 'bold' as const }),
    })),
  );
  const columns = (rows[0] ?? []).map((_, at) => ({ width: widthOf(rows, at) }));
  return writeXlsxFile(data, { sheet: sheetName(sheet), columns, stickyRowsCount: 1 }).toBuffer();
}

/** As wide as most of its cells. */
const widthOf = (rows: readonly (readonly string[])[], at: number): number =>
  Math.min(60, Math.max(10, ...rows.map((row) => row[at]?.length ?? 0)) + 2);

/** A sheet's name has at most 31 characters and none that stand in references. */
const sheetName = (text: string): string => text.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || '1';
