import type { NodeJson } from '@undersigned/editor/schema';

/** A table with its first row as head, as Markdown tables must have one; spans fall apart into empty cells. */
export function tableMarkdown(table: NodeJson<'table'>, content: (cell: NodeJson) => string): string {
  const rows = (table.content ?? []).map((row) =>
    (row.content ?? []).flatMap((cell) => [oneLine(content(cell)), ...emptyCellsAfter(cell)]),
  );
  const width = Math.max(1, ...rows.map((row) => row.length));
  const lines = rows.map(
    (row) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`,
  );
  lines.splice(1, 0, `|${' --- |'.repeat(width)}`);
  return lines.join('\n');
}

const oneLine = (text: string): string => text.replace(/\\?\n\s*/g, ' ').trim();

const emptyCellsAfter = (cell: NodeJson): string[] =>
  cell.type === 'tableCell' || cell.type === 'tableHeader'
    ? Array.from({ length: (cell.attrs?.colspan ?? 1) - 1 }, () => '')
    : [];
