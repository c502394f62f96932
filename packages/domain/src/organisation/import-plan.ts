import { recogniseCountry } from './recognise-country.js';
import {
  newOrganisationSchema,
  organisationKinds,
  organisationLevels,
  type NewOrganisation,
  type OrganisationKind,
  type OrganisationLevel,
} from './organisation.js';
import { acronymIn, BodyIndex, type Likeness, type NamedBody } from './same-body.js';
import type { OrganisationId } from '../id.js';

/** The columns of a list of organisations that we understand. */
export const importColumns = ['name', 'acronym', 'country', 'kind', 'level', 'website', 'domains'] as const;
export type ImportColumn = (typeof importColumns)[number];

/** One line of a file, by column; a line that could not be split has no cells. */
export interface ImportLine {
  line: number;
  cells: Partial<Record<ImportColumn, string>> | null;
}

/** The body an import row resembles: one in the directory, or an earlier line of the same file. */
export type ImportTwin = { name: string } & ({ organisationId: OrganisationId } | { line: number });

export type ImportRefusal = 'line_unreadable' | 'name_missing' | 'field_wrong' | 'country_unknown';

/** What an import would do with one line. */
export type ImportRow =
  | { kind: 'add'; line: number; organisation: NewOrganisation; proposedCountry: ProposedCountry | null }
  | {
      kind: 'duplicate';
      line: number;
      organisation: NewOrganisation;
      proposedCountry: ProposedCountry | null;
      of: ImportTwin;
      likeness: Likeness;
    }
  | {
      kind: 'refused';
      line: number;
      name: string;
      reason: ImportRefusal;
      column: ImportColumn | null;
      text: string;
    };

/** A country that was probably meant; it is taken only when somebody says so. */
export interface ProposedCountry {
  text: string;
  code: string;
}

/** An organisation of the directory, as far as an import compares with it. */
export type ExistingBody = NamedBody & { id: OrganisationId };

/**
 * Decides what each line of a file would do, in the order of the file, without doing it. Nothing is guessed
 * silently: a country is known, proposed or refused, and a probable double names its twin.
 */
export function planImport(lines: ImportLine[], existing: ExistingBody[]): ImportRow[] {
  const recognise = remembering(recogniseCountry);
  const index = new BodyIndex<ImportTwin>();
  for (const body of existing) index.add(body, { name: body.name, organisationId: body.id });
  return lines.map((line) => {
    const row = readLine(line, recognise);
    if (row.kind === 'refused') return row;
    const twin = index.find(row.organisation);
    if (twin) return { ...row, kind: 'duplicate', of: twin.entry, likeness: twin.likeness };
    index.add(row.organisation, { name: row.organisation.name, line: row.line });
    return row;
  });
}

type ReadRow = Extract<ImportRow, { kind: 'add' | 'refused' }>;

function readLine({ line, cells }: ImportLine, recognise: typeof recogniseCountry): ReadRow {
  const name = tidy(cells?.name);
  const refuse = (reason: ImportRefusal, column: ImportColumn | null, text = ''): ReadRow => ({
    kind: 'refused',
    line,
    name,
    reason,
    column,
    text: text.slice(0, 80),
  });
  if (!cells) return refuse('line_unreadable', null);
  if (!/[\p{L}\p{N}]/u.test(name)) return refuse('name_missing', 'name');
  const country = recognise(cells.country ?? '');
  if (country.kind === 'unknown') return refuse('country_unknown', 'country', cells.country);
  const parsed = newOrganisationSchema.safeParse({
    name,
    acronym: tidy(cells.acronym) || acronymIn(name),
    country: country.kind === 'country' ? country.code : null,
    kind: wordOf(cells.kind, kindWords, 'ngo'),
    level: wordOf(cells.level, levelWords, country.kind === 'several' ? country.level : 'national'),
    website: websiteOf(cells.website),
    domains: (cells.domains ?? '').split(/[\s,;|]+/).filter(Boolean),
  });
  if (!parsed.success) {
    const column = importColumns.find((known) => known === parsed.error.issues[0]?.path[0]) ?? null;
    return refuse('field_wrong', column, column ? cells[column] : '');
  }
  const proposedCountry =
    country.kind === 'proposed' ? { text: tidy(cells.country), code: country.code } : null;
  return { kind: 'add', line, organisation: parsed.data, proposedCountry };
}

/** A list names few countries many times, and a typing error is expensive to find. */
function remembering(recognise: typeof recogniseCountry): typeof recogniseCountry {
  const seen = new Map<string, ReturnType<typeof recogniseCountry>>();
  return (text) => {
    const answer = seen.get(text) ?? recognise(text);
    seen.set(text, answer);
    return answer;
  };
}

/** One line, without what cannot be seen. */
const tidy = (text: string | undefined) =>
  (text ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\u200b\u2060\ufeff\u00ad\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();

function websiteOf(text: string | undefined): string | null {
  const address = tidy(text);
  if (!address) return null;
  return /^https?:\/\//i.test(address) ? address : `https://${address}`;
}

/** The value a word stands for, in English or French; `fallback` for an empty cell, the word itself if unknown. */
function wordOf<T extends string>(text: string | undefined, words: Record<string, T>, fallback: T): string {
  const plain = tidy(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();
  return plain ? (words[plain] ?? plain) : fallback;
}

const kindWords: Record<string, OrganisationKind> = {
  ...Object.fromEntries(organisationKinds.map((kind) => [kind.replace('-', ' '), kind])),
  ong: 'ngo',
  association: 'ngo',
  'non governmental organisation': 'ngo',
  'non governmental organization': 'ngo',
  reseau: 'network',
  federation: 'network',
  coalition: 'network',
  oig: 'igo',
  'intergovernmental organisation': 'igo',
  'organisation intergouvernementale': 'igo',
  faith: 'faith-based',
  'organisation confessionnelle': 'faith-based',
  confessionnelle: 'faith-based',
  university: 'academic',
  universite: 'academic',
  universitaire: 'academic',
  autre: 'other',
};

const levelWords: Record<string, OrganisationLevel> = {
  ...Object.fromEntries(organisationLevels.map((level) => [level, level])),
  locale: 'local',
  nationale: 'national',
  regionale: 'regional',
  europeen: 'regional',
  european: 'regional',
  internationale: 'international',
  global: 'international',
};
