import {
  arrangedList,
  type Actor,
  type ListEntry,
  type RoundId,
  type SignatoryList,
} from '@undersigned/domain';
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

/** The words of a list as a table, in the language of its reader. */
export interface ListWords {
  organisation: string;
  country: string;
  decision: string;
  reservation: string;
  joined: string;
  signed: string;
  supports: string;
  joinedLater: string;
  /** "and 2 further organisations" */
  further: (count: number) => string;
  furtherSupporters: (count: number) => string;
}

/** A list as rows of a table, headings first: who signed, who supports, and how many are not named. */
export function signatoryTable(list: SignatoryList, words: ListWords): string[][] {
  const textOf = (footnote: number | null) =>
    list.footnotes.find(({ number }) => number === footnote)?.text ?? '';
  const rowOf = (entry: ListEntry, decision: string) => [
    entry.name,
    entry.country ?? '',
    decision,
    textOf(entry.footnote),
    entry.joinedLater ? words.joinedLater : '',
  ];
  const { signatories, supporters } = list.unlisted;
  return [
    [words.organisation, words.country, words.decision, words.reservation, words.joined],
    ...list.signatories.map((entry) => rowOf(entry, words.signed)),
    ...(signatories > 0 ? [[words.further(signatories), '', words.signed, '', '']] : []),
    ...list.supporters.map((entry) => rowOf(entry, words.supports)),
    ...(supporters > 0 ? [[words.furtherSupporters(supporters), '', words.supports, '', '']] : []),
  ];
}
