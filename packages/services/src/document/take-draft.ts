import { isWritable, paperFormats, type Actor, type DocumentId } from '@undersigned/domain';
import type { EditionSource } from '@undersigned/editor/schema';
import { z } from 'zod';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { readSource } from '../edition/source.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { requireAccess } from './require-access.js';

export const takeDraftSchema = z.strictObject({ format: z.enum(paperFormats) });

/**
 * The text of now for a file that leaves the workspace. The log says who took which state of it, because a draft
 * that turns up elsewhere is asked about; none of its words are in the log. For those who may read the text.
 * Throws `Refused` not_found, and document_frozen once there is an edition to take instead.
 */
export async function takeDraft(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
  input: unknown,
): Promise<{ source: EditionSource; at: Date }> {
  const { format } = parseInput(takeDraftSchema, input);
  return ctx.db.transact(async (tx) => {
    const { document } = await requireAccess(tx, actor, documentId, 'view');
    if (!isWritable(document.phase)) throw Refused.because('document_frozen');
    const { source, logSeq } = await readSource(tx, document);
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId,
      actor,
      event: { type: 'document.exported', format, logSeq },
    });
    return { source, at: ctx.now() };
  });
}
