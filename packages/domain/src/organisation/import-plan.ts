import type { OrganisationId } from '../id.js';
import { organisationKey } from './name-key.js';
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

/** The columns of a list of organisations that we understand. */
export const importColumns = [
  'name',
  'acronym',
  'country',
  'kind',
  'level',
  'website',
  'domains',
  'aliases',
  'names',
  'umbrella',
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** One line of a file, by column; a line that could not be split has no cells. */
export interface ImportLine {
  line: number;
  cells: Partial<Record<ImportColumn, string>> | null;
}

/** The body an import row resembles: one in the directory, or an earlier line of the same file. */
export type ImportTwin = { name: string } & ({ organisationId: OrganisationId } | { line: number });

export type ImportRefusal =
  'line_unreadable' | 'name_missing' | 'field_wrong' | 'country_unknown' | 'umbrella_unknown';

interface ReadLine<Kind extends string> {
  kind: Kind;
  line: number;
  organisation: NewOrganisation;
  proposedCountry: ProposedCountry | null;
  /** The network it belongs to, by a name or an acronym of the directory or of this file. */
  umbrella: string | null;
}

/** What an import would do with one line. */
export type ImportRow =
  | ReadLine<'add'>
  | (ReadLine<'duplicate'> & {
      of: ImportTwin;
      likeness: Likeness;
    })
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
  const isNamed = namedIn(lines, existing);
  return lines.map((line) => {
    const row = readLine(line, recognise);
    if (row.kind === 'refused') return row;
    if (row.umbrella !== null && !isNamed(row.umbrella)) {
      const { name } = row.organisation;
      const text = row.umbrella.slice(0, 80);
      return { kind: 'refused', line: row.line, name, reason: 'umbrella_unknown', column: 'umbrella', text };
    }
    const twin = index.find(row.organisation);
    if (twin) return { ...row, kind: 'duplicate', of: twin.entry, likeness: twin.likeness };
    index.add(row.organisation, { name: row.organisation.name, line: row.line });
    return row;
  });
}

/** Whether a body of this name or acronym is in the directory or in the file. */
function namedIn(lines: ImportLine[], existing: ExistingBody[]): (text: string) => boolean {
  const keys = new Set<string>();
  for (const { name, acronym } of existing) for (const text of [name, acronym]) keys.add(keyOf(text));
  for (const { cells } of lines) for (const text of [cells?.name, cells?.acronym]) keys.add(keyOf(text));
  return (text) => keys.has(keyOf(text));
}

const keyOf = (text: string | null | undefined) => organisationKey(tidy(text ?? ''));

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
    aliases: cellsOf(cells.aliases),
    names: Object.fromEntries(cellsOf(cells.names).map(namedLanguage)),
  });
  if (!parsed.success) {
    const column = importColumns.find((known) => known === parsed.error.issues[0]?.path[0]) ?? null;
    return refuse('field_wrong', column, column ? cells[column] : '');
  }
  const proposedCountry =
    country.kind === 'proposed' ? { text: tidy(cells.country), code: country.code } : null;
  const umbrella = tidy(cells.umbrella) || null;
  return { kind: 'add', line, organisation: parsed.data, proposedCountry, umbrella };
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

/** Several names in one cell. */
const cellsOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[;|\n]/)
    .map(tidy)
    .filter(Boolean);

/** "fr: Réseau Enfance", "fr=Réseau Enfance" as language and name. */
function namedLanguage(text: string): [string, string] {
  const [, language = '', name = ''] = /^([A-Za-z-]*)\s*[:=]\s*(.*)$/u.exec(text) ?? ['', '', text];
  return [language, name];
}

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
