import type { Transaction } from '@undersigned/db';
import { isWritable, type Actor, type Document, type DocumentId, type Edition } from '@undersigned/domain';
import { canonicalForm, fingerprintOf } from '@undersigned/editor/schema';
import { z } from 'zod';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { writePhase } from '../document/move-phase.js';
import { requireAccess } from '../document/require-access.js';
import { requireFocalPoint } from '../membership/require-focal-point.js';
import { parseInput } from '../refusal/parse-input.js';
import { readSource, requireFreezable } from './source.js';

export const freezeSchema = z.strictObject({
  /** Somebody has looked at the invisible characters and wants them so. */
  confirmInvisible: z.boolean().default(false),
});

/**
 * Freezes the text as the log has it in this very transaction: from its commit on no update of the text is
 * taken. Gives the new edition, or the one there is when nothing has changed since. For focal points. Throws
 * `Refused` not_found, forbidden, text_empty, invisible_characters, answer_over_limit.
 */
export async function freezeEdition(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
  input: unknown = {},
): Promise<Edition> {
  const { confirmInvisible } = parseInput(freezeSchema, input);
  return ctx.db.transact(async (tx) => {
    const { document } = await requireAccess(tx, actor, documentId, 'view');
    requireFocalPoint(actor, document.coalitionId);
    const latest = await tx.edition.latest(documentId);
    if (latest && !isWritable(document.phase)) return latest;
    const { source, logSeq } = await readSource(tx, document);
    await requireFreezable(tx, document, source, confirmInvisible);
    await writePhase(ctx, tx, actor, document, 'frozen');
    const canonical = canonicalForm(source);
    if (latest?.canonical === canonical) return latest;
    const edition: Edition = {
      id: ctx.newId('edition'),
      documentId,
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
    await writeEdition(ctx, tx, actor, document, edition);
    return edition;
  });
}

async function writeEdition(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  document: Document,
  edition: Edition,
): Promise<void> {
  const { id: editionId, number, fingerprint } = edition;
  await tx.edition.insert(edition);
  await record(ctx, tx, {
    coalitionId: document.coalitionId,
    documentId: document.id,
    actor,
    event: { type: 'edition.frozen', editionId, number, fingerprint },
  });
}
