import {
  awaitsOutcome,
  audiencesFor,
  measure,
  type Actor,
  type DocumentId,
  type GuestActor,
  type PortalCount,
  type Question,
} from '@undersigned/domain';
import { answerField, answerText, fragmentToJson } from '@undersigned/editor/schema';
import type { Context } from '../context.js';
import { readDocument } from '../document-log/index.js';
import { requireAccess } from '../document/require-access.js';
import { requireResponse } from './require-response.js';

/** A question with what would be pasted into the portal at this moment. */
export interface Answer {
  question: Question;
  text: string;
  count: PortalCount;
  /** Threads that belong to this answer and are open. */
  openComments: number;
}

/**
 * Every question of a response in order, with its answer as plain text and its length as the portal counts it.
 * For everybody who may read it. Throws `Refused` not_found, not_a_response.
 */
export async function readAnswers(
  ctx: Context,
  actor: Actor | GuestActor,
  documentId: DocumentId,
): Promise<Answer[]> {
  await requireResponse(ctx.db.read, actor, documentId, 'view');
  const reader = await requireAccess(ctx.db.read, actor, documentId, 'view');
  const questions = await ctx.db.read.question.ofDocument(documentId);
  const comments = await ctx.db.read.comment.ofDocument(documentId, audiencesFor(reader));
  const { doc } = await readDocument(ctx, documentId);
  return questions.map((question) => {
    const field = answerField(question.id);
    const text = answerText(fragmentToJson(doc, field));
    const isHere = comments.filter(
      ({ anchor, state }) => awaitsOutcome(state) && anchor.kind !== 'document' && anchor.field === field,
    );
    return {
      question,
      text,
      count: measure(text, question.profile, question.limit),
      openComments: isHere.length,
    };
  });
}

/** All answers as one plain text, to be read or pasted from: number and prompt, then the answer. */
export async function answersAsText(ctx: Context, actor: Actor, documentId: DocumentId): Promise<string> {
  const answers = await readAnswers(ctx, actor, documentId);
  const passages = answers.map(
    ({ question: { label, prompt }, text }) => `${`${label} ${prompt}`.trim()}\n\n${text || '—'}`,
  );
  return passages.length === 0 ? '' : `${passages.join('\n\n\n')}\n`;
}
