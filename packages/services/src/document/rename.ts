import { isWritable, newDocumentSchema, type Actor, type DocumentId } from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { requireAccess } from './require-access.js';

export const renameSchema = newDocumentSchema.pick({ title: true });

/**
 * Gives a text another title. For those who may write in it. The title is part of what is fingerprinted, so it
 * stands still with the words. Throws `Refused` not_found, forbidden, document_frozen.
 */
export async function renameDocument(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
  input: unknown,
): Promise<void> {
  const { title } = parseInput(renameSchema, input);
  await ctx.db.transact(async (tx) => {
    const { document } = await requireAccess(tx, actor, documentId, 'edit');
    if (!isWritable(document.phase)) throw Refused.because('document_frozen');
    if (document.title === title) return;
    await tx.document.update(documentId, { title });
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId,
      actor,
      event: { type: 'document.renamed', title },
    });
  });
}
