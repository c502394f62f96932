import { parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.js';

/** A line of a table file with its number there; `cells` is null where it could not be split. */
export interface TableLine {
  line: number;
  cells: string[] | null;
}

/** More than any coalition has, and what a preview can still show. */
export const mostLines = 5_000;
const longestLine = 20_000;

const delimiters = [',', ';', '\t', '|'];

/**
 * Reads a file of comma-, semicolon-, tab- or bar-separated values, in whatever encoding. A line with a broken
 * quote is given without cells and the next one is read; empty lines are left out. Throws beyond 5 000 lines.
 */
export function readTable(bytes: Uint8Array): TableLine[] {
  const text = decodeText(bytes);
  if (text.includes('\0')) throw new Error('not a text file');
  const delimiter = delimiterOf(text);
  const lines = joinQuoted(text.split(/\r\n|\n|\r/));
  if (lines.length > mostLines + 1) throw new Error('too many lines');
  return lines
    .map(({ line, text: row }) => ({ line, cells: split(row, delimiter) }))
    .filter(({ cells }) => cells === null || cells.some((cell) => cell.trim() !== ''));
}

/** The one that cuts the first lines into the most, equally many pieces. */
function delimiterOf(text: string): string {
  const sample = text.split(/\r\n|\n|\r/, 20).filter((line) => line.trim() !== '');
  const scores = delimiters.map((delimiter) => {
    const widths = sample.map((line) => split(line, delimiter)?.length ?? 0);
    const [first = 1] = widths;
    return first > 1 ? first * widths.filter((width) => width === first).length : 0;
  });
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ',';
}

/**
 * Puts a quoted cell with line breaks in it together again. A quote that is never closed must not swallow the
 * rest of the file, so that only a few following lines are tried.
 */
function joinQuoted(lines: string[]): { line: number; text: string }[] {
  const joined: { line: number; text: string }[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = index + 1;
    let text = lines[index] ?? '';
    if (hasOpenQuote(text)) {
      const end = lines.slice(index + 1, index + 11).findIndex((next) => hasOpenQuote(next));
      if (end >= 0) {
        text = lines.slice(index, index + end + 2).join('\n');
        index += end + 1;
      }
    }
    if (text.trim() !== '') joined.push({ line, text });
  }
  return joined;
}

const hasOpenQuote = (text: string) => text.split('"').length % 2 === 0;

function split(line: string, delimiter: string): string[] | null {
  if (line.length > longestLine) return null;
  try {
    const [cells] = parse(line, { delimiter, relax_column_count: true, bom: true });
    return cells ?? null;
  } catch {
    return null;
  }
}
