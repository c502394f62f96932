import { answerField, jsonToUpdate } from '@undersigned/editor/schema';
import { mergeUpdates } from 'yjs';
import type { Context } from '../context.js';
import { createDocument, movePhase } from '../document/index.js';
import { createDocumentLog } from '../document-log/index.js';
import { readIntake } from '../document/read-intake.js';
import { addQuestions, changeQuestion } from '../question/index.js';
import { daysAgo, daysAhead } from './clock.js';
import type { Stage } from './stage.js';
import { consultationQuestions, consultationTitle } from './text/consultation.js';

/** A consultation response that has been started. */
export async function playConsultation(
  ctx: Context,
  { coalition, actor, organisation }: Stage,
): Promise<void> {
  const focalPoint = actor('focalPoint');
  const then = daysAgo(ctx, 12);
  const document = await createDocument(then, focalPoint, coalition.id, {
    kind: 'response',
    title: consultationTitle,
    language: 'en',
  });
  const questions = await addQuestions(
    then,
    focalPoint,
    document.id,
    consultationQuestions.map(({ label, prompt, limit }) => ({ label, prompt, limit })),
  );

  const answers: Uint8Array[] = [];
  for (const [index, { id }] of questions.entries()) {
    const written = consultationQuestions[index];
    if (written?.answer) {
      const json = await readIntake({ format: 'markdown', body: written.answer });
      answers.push(jsonToUpdate(json, answerField(id)));
    }
  }
  const author = { personId: focalPoint.personId, organisationId: focalPoint.organisationId };
  // Nobody can have opened it yet: the log is begun here, and belongs to apps/sync from then on.
  await ctx.db.transact((tx) =>
    createDocumentLog(tx, document.id, mergeUpdates(answers), { ...author, at: daysAgo(ctx, 3).now() }),
  );

  for (const [index, { id }] of questions.entries()) {
    const { lead = null, state = 'to-do' } = consultationQuestions[index] ?? {};
    await changeQuestion(daysAgo(ctx, 2, index), focalPoint, id, {
      leadOrganisationId: lead && organisation(lead).id,
      state,
    });
  }
  await movePhase(daysAgo(ctx, 1), focalPoint, document.id, {
    command: 'ask-for-comments',
    reviewUntil: daysAhead(ctx, 9),
  });
}
