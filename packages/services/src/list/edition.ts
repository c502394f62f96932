import type { Stores, Transaction } from '@undersigned/db';
import {
  changesBetween,
  contentWithoutGone,
  listContent,
  listEditionForm,
  signatoriesIn,
  type Actor,
  type Document,
  type ListContent,
  type ListEdition,
  type ListEditionCause,
  type Round,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';
import { sha256 } from '../sign-on/ledger/sha256.js';

export interface RoundOfList {
  round: Round;
  document: Document;
}

/** What the list of a round says now, as the edition after `before`. */
export async function contentNow(
  stores: Stores,
  { round, document }: RoundOfList,
  before: Pick<ListEdition, 'content' | 'number'> | null,
): Promise<ListContent> {
  const signOns = await stores.signOn.ofRound(round.id);
  const directory = await stores.organisation.ofCoalition(document.coalitionId);
  return listContent(signOns, directory, before?.content, (before?.number ?? 0) + 1);
}

/**
 * The newest edition of a published list. A round that was published before lists had editions has its first one
 * as it stands now, dated as it was published.
 */
export async function newestEdition(stores: Stores, found: RoundOfList): Promise<ListEdition> {
  const { round } = found;
  const newest = await stores.listEdition.newest(round.id);
  if (newest) return newest;
  const content = await contentNow(stores, found, null);
  return composeEdition(stores, round, null, content, 'published', round.publishedAt ?? round.closesAt);
}

/**
 * Makes the next edition inside the caller's transaction, and says so in the log (of the first one the log says
 * that the round was published). Throws `Refused` conflict when somebody was faster.
 */
export async function addEdition(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  { round, document }: RoundOfList,
  before: ListEdition | null,
  next: { content: ListContent; cause: ListEditionCause },
): Promise<ListEdition> {
  const edition = await composeEdition(tx, round, before, next.content, next.cause, ctx.now());
  if (!(await tx.listEdition.insert(edition))) throw Refused.because('conflict');
  if (next.cause === 'published') return edition;
  const { number, cause, signatories, joined, left } = edition;
  await record(ctx, tx, {
    coalitionId: document.coalitionId,
    documentId: document.id,
    actor,
    event: { type: 'list.published', roundId: round.id, number, cause, signatories, joined, left },
  });
  return edition;
}

/**
 * Makes a change that may take a name off a published list, and the edition without it at once: nobody who has
 * withdrawn stands there a day longer, and nothing disappears silently (domain SPEC S15).
 */
export async function leavingList(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  found: RoundOfList,
  change: () => Promise<void>,
): Promise<void> {
  if (found.round.state !== 'published') return change();
  const before = await newestEdition(tx, found);
  if (!(await tx.listEdition.byNumber(found.round.id, before.number))) await tx.listEdition.insert(before);
  await change();
  const content = contentWithoutGone(before.content, await tx.signOn.ofRound(found.round.id));
  if (changesBetween(before.content, content).left === 0) return;
  await addEdition(ctx, tx, actor, found, before, { content, cause: 'withdrawal' });
}

async function composeEdition(
  stores: Stores,
  round: Round,
  before: ListEdition | null,
  content: ListContent,
  cause: ListEditionCause,
  at: Date,
): Promise<ListEdition> {
  const edition = await stores.edition.byId(round.editionId);
  if (!edition) throw Refused.because('not_found');
  const nothing: ListContent = { named: [], unnamed: [] };
  const composed = {
    roundId: round.id,
    number: (before?.number ?? 0) + 1,
    cause,
    at,
    fingerprint: edition.fingerprint,
    ledger: await stores.ledger.head(round.id),
    signatories: signatoriesIn(content),
    ...changesBetween(before?.content ?? nothing, content),
    content,
  };
  return { ...composed, digest: sha256(listEditionForm(composed, before?.digest ?? null)) };
}
