import { recogniseCountry, type Decision } from '@undersigned/domain';
import { readTable, type TableLine } from '../../foreign-file/read-table.js';

/** A line of a file of sign-ons, as the schema of a new sign-on wants it; what it holds is checked later. */
export interface FiledSignOn {
  line: number;
  /** Null for a line that could not be split. */
  input: {
    organisation: { name: string; country: string | null };
    signatory: { name: string; title: string; email: string };
    /** A word that is no decision is passed on and refused by the schema. */
    decision: string;
    reservation: string | null;
    evidence: string | null;
  } | null;
}

type Column =
  'organisation' | 'country' | 'name' | 'title' | 'email' | 'decision' | 'reservation' | 'evidence';

/** How English and French lists head the columns we understand, in the order in which a file without headings has them. */
const headings: Record<Column, string[]> = {
  organisation: ['organisation', 'organization', 'association', 'organisme', 'ong', 'ngo'],
  country: ['country', 'pays'],
  name: ['name', 'nom', 'signatory', 'signataire', 'person', 'contact'],
  title: ['function', 'fonction', 'title', 'titre', 'position', 'poste', 'role'],
  email: ['email', 'e mail', 'mail', 'courriel', 'address', 'adresse'],
  decision: ['decision'],
  reservation: ['reservation', 'reserve', 'comment', 'remarque'],
  evidence: ['evidence', 'preuve', 'how given', 'source'],
};

const columns = Object.keys(headings) as Column[];

/** The decisions, and the words people write for them. */
const decisionWords: Record<Decision, string[]> = {
  sign: ['', 'sign', 'signs', 'signed', 'yes', 'signe', 'oui'],
  reservation: ['reservation', 'with reservation', 'signs with a reservation', 'reserve', 'avec reserve'],
  support: ['support', 'supports', 'soutient', 'soutien', 'soutenir'],
  decline: ['decline', 'declines', 'declined', 'no', 'non', 'decline'],
  object: ['object', 'objects', 'objection', 's oppose', 'opposition'],
};

/** Reads a file of sign-ons. Runs in a worker that can be killed; throws on a file that is none. */
export function readSignOnFile({ bytes }: { bytes: Uint8Array }): FiledSignOn[] {
  const [first, ...rest] = readTable(bytes);
  const headed = (first?.cells ?? []).map(columnOf);
  const hasHeadings = headed.includes('organisation');
  const order = hasHeadings ? headed : columns;
  const lines = hasHeadings ? rest : [...(first ? [first] : []), ...rest];
  return lines.map((line) => toSignOn(line, order));
}

const columnOf = (heading: string): Column | null =>
  columns.find((column) => headings[column].includes(plain(heading))) ?? null;

function toSignOn({ line, cells }: TableLine, order: (Column | null)[]): FiledSignOn {
  if (!cells) return { line, input: null };
  const cell = (column: Column) => cells[order.indexOf(column)]?.trim() ?? '';
  const country = recogniseCountry(cell('country'));
  return {
    line,
    input: {
      organisation: {
        name: cell('organisation'),
        country: country.kind === 'country' ? country.code : null,
      },
      signatory: { name: cell('name'), title: cell('title'), email: cell('email') },
      decision: decisionOf(cell('decision'), cell('reservation')),
      reservation: cell('reservation') || null,
      evidence: cell('evidence') || null,
    },
  };
}

/** A reservation that is written down is one, whether or not the file has a column of decisions. */
function decisionOf(word: string, reservation: string): string {
  const said = plain(word);
  if (said === '' && reservation) return 'reservation';
  const known = Object.entries(decisionWords).find(([, words]) => words.includes(said));
  return known?.[0] ?? word;
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
