import { idSchema, type Actor, type DocumentId } from '@undersigned/domain';
import { z } from 'zod';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { requireResponse } from './require-response.js';

export const reorderSchema = z.strictObject({ questionIds: z.array(idSchema('question')).max(2_000) });

/**
 * Puts the questions in this order; all of them are named. For those who may edit the response. Throws `Refused`
 * not_found, forbidden, document_frozen, conflict when the list is not the one the sender saw.
 */
export async function reorderQuestions(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
  input: unknown,
): Promise<void> {
  const { questionIds } = parseInput(reorderSchema, input);
  await ctx.db.transact(async (tx) => {
    const document = await requireResponse(tx, actor, documentId, 'edit');
    const questions = await tx.question.ofDocument(documentId);
    const isSameList =
      new Set(questionIds).size === questions.length &&
      questions.every(({ id }) => questionIds.includes(id)) &&
      questionIds.length === questions.length;
    if (!isSameList) throw Refused.because('conflict');
    for (const { id, label, position } of questions) {
      const wanted = questionIds.indexOf(id) + 1;
      if (wanted === position) continue;
      await tx.question.update(id, { position: wanted });
      await record(ctx, tx, {
        coalitionId: document.coalitionId,
        documentId,
        actor,
        event: { type: 'question.changed', questionId: id, label },
      });
    }
  });
}
