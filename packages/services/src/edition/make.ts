import type { Transaction } from '@undersigned/db';
import type { Actor, Document, Edition } from '@undersigned/domain';
import { canonicalForm, fingerprintOf } from '@undersigned/editor/schema';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import type { ReadSource } from './source.js';

/**
 * Makes the next edition of a text from what was read of it in the same transaction, and says so in the log. Gives
 * the latest one when it has the very same words. The caller has asked for the right, and whether it can be frozen.
 */
export async function makeEdition(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  document: Document,
  { source, logSeq }: ReadSource,
): Promise<Edition> {
  const latest = await tx.edition.latest(document.id);
  const canonical = canonicalForm(source);
  if (latest?.canonical === canonical) return latest;
  const edition: Edition = {
    id: ctx.newId('edition'),
    documentId: document.id,
    number: (latest?.number ?? 0) + 1,
    title: document.title,
    language: document.language,
    fingerprint: await fingerprintOf(canonical),
    canonical,
    content: { ...source },
    logSeq,
    frozenBy: actor.kind === 'member' ? actor.membershipId : null,
    frozenAt: ctx.now(),
  };
  const { id: editionId, number, fingerprint } = edition;
  await tx.edition.insert(edition);
  await record(ctx, tx, {
    coalitionId: document.coalitionId,
    documentId: document.id,
    actor,
    event: { type: 'edition.frozen', editionId, number, fingerprint },
  });
  return edition;
}
