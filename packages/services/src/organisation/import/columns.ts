import { importColumns, recogniseCountry, type ImportColumn, type ImportLine } from '@undersigned/domain';
import type { TableLine } from '../../foreign-file/read-table.js';

/** How English and French lists head the columns we understand. */
const headings: Record<ImportColumn, string[]> = {
  name: [
    ...[
      'name',
      'organisation',
      'organization',
      'organisation name',
      'organization name',
      'member',
      'full name',
    ],
    ...['nom', 'nom de l organisation', 'association', 'denomination', 'membre', 'organisme', 'ong', 'ngo'],
  ],
  acronym: ['acronym', 'abbreviation', 'short name', 'acronyme', 'sigle', 'abreviation'],
  country: ['country', 'pays', 'land', 'country of registration', 'seat', 'siege', 'based in'],
  kind: [
    'kind',
    'type',
    'type of organisation',
    'type of organization',
    'type d organisation',
    'categorie',
    'category',
  ],
  level: ['level', 'niveau', 'scope', 'portee', 'echelle'],
  website: ['website', 'web site', 'web', 'site', 'site web', 'site internet', 'url', 'homepage'],
  domains: [
    'domains',
    'domain',
    'mail domain',
    'email domain',
    'domaine',
    'domaines',
    'domaine de messagerie',
  ],
  aliases: [
    'aliases',
    'alias',
    'other names',
    'also known as',
    'former names',
    'autres noms',
    'anciens noms',
  ],
  names: [
    'names',
    'names in other languages',
    'translations',
    'noms',
    'noms dans d autres langues',
    'traductions',
  ],
  umbrella: ['umbrella', 'network', 'member of', 'part of', 'reseau', 'membre de', 'fait partie de'],
};

/**
 * Gives each line's cells their columns, by the headings of the first line. Without headings the first column
 * is the name, and the country is the column in which most cells are one.
 */
export function nameColumns(lines: TableLine[]): { columns: (ImportColumn | null)[]; lines: ImportLine[] } {
  const [first, ...rest] = lines;
  const headed = (first?.cells ?? []).map(columnOf);
  const hasHeadings = headed.includes('name');
  const columns = hasHeadings ? firstOfEach(headed) : withoutHeadings(lines);
  return { columns, lines: (hasHeadings ? rest : lines).map((line) => nameCells(line, columns)) };
}

function columnOf(heading: string): ImportColumn | null {
  const parts = [heading, ...heading.split(/[/|(]/)].map(plain);
  return importColumns.find((column) => parts.some((part) => headings[column].includes(part))) ?? null;
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();

/** A second column of the same heading is left alone. */
const firstOfEach = (columns: (ImportColumn | null)[]) =>
  columns.map((column, index) => (columns.indexOf(column) === index ? column : null));

function withoutHeadings(lines: TableLine[]): (ImportColumn | null)[] {
  const sample = lines.slice(0, 50).flatMap(({ cells }) => (cells ? [cells] : []));
  const width = Math.max(1, ...sample.map((cells) => cells.length));
  const isCountry = (text: string) => ['country', 'several'].includes(recogniseCountry(text).kind);
  const hits = Array.from({ length: width }, (_, index) =>
    index === 0 ? 0 : sample.filter((cells) => isCountry(cells[index] ?? '')).length,
  );
  const most = Math.max(...hits);
  const country = most > 0 ? hits.indexOf(most) : -1;
  return hits.map((_, index) => (index === 0 ? 'name' : index === country ? 'country' : null));
}

function nameCells({ line, cells }: TableLine, columns: (ImportColumn | null)[]): ImportLine {
  if (!cells) return { line, cells: null };
  const named: ImportLine['cells'] = {};
  for (const [index, column] of columns.entries()) if (column) named[column] = cells[index] ?? '';
  return { line, cells: named };
}
