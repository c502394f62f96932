import { arrangedList, type Actor, type RoundId, type SignatoryList } from '@undersigned/domain';
import { stringify } from 'csv-stringify/sync';
import type { Context } from '../context.js';
import { contentNow } from '../list/edition.js';
import { readEdition } from '../list/read.js';
import { Refused } from '../refusal/refused.js';
import { roundSummary } from '../round/get.js';
import type { Reading } from '../round/public.js';

/**
 * The list of a round in its published order, in the order of the text's language unless another is asked for.
 * For those who may see the text, also while the round shows no names: `whileOpen` says what the public page
 * shows, and the list is the coalition's own. As it stands now, or as the edition `number` has it. Throws
 * `Refused` not_found.
 */
export async function listSignatories(
  ctx: Context,
  actor: Actor,
  roundId: RoundId,
  language?: string,
  { grouping, number }: Reading = {},
): Promise<SignatoryList> {
  const { round, document, edition } = await roundSummary(ctx, actor, roundId);
  const order = { language: language ?? edition.language, grouping: grouping ?? round.policy.grouping };
  const stores = ctx.db.read;
  if (number === undefined) return arrangedList(await contentNow(stores, { round, document }, null), order);
  if (round.state !== 'published') throw Refused.because('not_found', { field: 'edition' });
  const read = await readEdition(stores, { round, document }, number);
  return arrangedList(read.edition.content, order);
}

/**
 * A list as CSV for spreadsheets: UTF-8 with a byte order mark, CR LF, and no cell that a spreadsheet would
 * take for a formula (promises.md 5.6). `headings` are the columns' names in the reader's language.
 */
export function signatoriesCsv(
  list: SignatoryList,
  headings: { organisation: string; country: string; decision: string; reservation: string },
  words: { signed: string; supports: string },
): string {
  const textOf = (footnote: number | null) =>
    list.footnotes.find(({ number }) => number === footnote)?.text ?? '';
  const rows = [
    ...list.signatories.map(({ name, country, footnote }) => [
      name,
      country ?? '',
      words.signed,
      textOf(footnote),
    ]),
    ...list.supporters.map(({ name, country }) => [name, country ?? '', words.supports, '']),
  ];
  const columns = [headings.organisation, headings.country, headings.decision, headings.reservation];
  return stringify([columns, ...rows.map((row) => row.map(inert))], { bom: true, record_delimiter: '\r\n' });
}

/** An apostrophe before what spreadsheets would run, as they write it themselves. */
const inert = (cell: string): string =>
  /^[\s]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/u.test(cell) ? `'${cell}` : cell;
