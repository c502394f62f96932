import { newQuestionSchema, type Actor, type DocumentId, type Question } from '@undersigned/domain';
import { z } from 'zod';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { requireLead } from './require-lead.js';
import { requireResponse } from './require-response.js';

/** A questionnaire of two hundred questions would be three times the longest we have seen. */
export const newQuestionsSchema = z.array(newQuestionSchema).min(1).max(200);

/**
 * Adds questions behind those that are there, in their order. For those who may edit the response. Gives them
 * as stored. Throws `Refused` not_found, forbidden, document_frozen, not_a_response.
 */
export async function addQuestions(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
  input: unknown,
): Promise<Question[]> {
  const wanted = parseInput(newQuestionsSchema, input);
  return ctx.db.transact(async (tx) => {
    const document = await requireResponse(tx, actor, documentId, 'edit');
    for (const { leadOrganisationId } of wanted) {
      await requireLead(tx, actor, document, leadOrganisationId);
    }
    const last = (await tx.question.ofDocument(documentId)).at(-1)?.position ?? 0;
    const questions = wanted.map((question, index): Question => ({
      ...question,
      id: ctx.newId('question'),
      documentId,
      position: last + index + 1,
      state: 'to-do',
    }));
    await tx.question.insert(questions);
    for (const { id, label } of questions) {
      await record(ctx, tx, {
        coalitionId: document.coalitionId,
        documentId,
        actor,
        event: { type: 'question.added', questionId: id, label },
      });
    }
    return questions;
  });
}
