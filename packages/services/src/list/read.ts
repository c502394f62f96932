import type { Stores } from '@undersigned/db';
import type { Actor, Edition, ListEdition, ListEditionLine, RoundId } from '@undersigned/domain';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';
import { requireRound } from '../round/require-round.js';
import { newestEdition, type RoundOfList } from './edition.js';

/** One edition of a published list with the text that stood with it, and what is said of every edition. */
export interface ReadEdition {
  edition: ListEdition;
  text: Edition;
  /** Newest first. */
  editions: ListEditionLine[];
}

/** The edition `number`, the newest without it. Throws `Refused` not_found for one that is not there. */
export async function readEdition(stores: Stores, found: RoundOfList, number?: number): Promise<ReadEdition> {
  const { round } = found;
  const kept = await stores.listEdition.linesOf([round.id]);
  const edition =
    number === undefined || (number === 1 && kept.length === 0)
      ? await newestEdition(stores, found)
      : await stores.listEdition.byNumber(round.id, number);
  if (!edition) throw Refused.because('not_found');
  const texts = await stores.edition.byFingerprint(edition.fingerprint);
  const text = texts.find(({ documentId }) => documentId === round.documentId);
  if (!text) throw Refused.because('not_found');
  return { edition, text, editions: kept.length > 0 ? kept : [edition] };
}

/**
 * The editions of the list of a round, newest first; none while it is not published. For those who may see the
 * text. Throws `Refused` not_found.
 */
export async function listEditionHistory(
  ctx: Context,
  actor: Actor,
  roundId: RoundId,
): Promise<ListEditionLine[]> {
  const found = await requireRound(ctx.db.read, actor, roundId);
  if (found.round.state !== 'published') return [];
  return (await readEdition(ctx.db.read, found)).editions;
}
