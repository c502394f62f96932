import type { Transaction } from '@undersigned/db';
import {
  newQuestionSchema,
  questionStates,
  type Actor,
  type Document,
  type Event,
  type Question,
  type QuestionId,
} from '@undersigned/domain';
import { z } from 'zod';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { writeGrant } from '../document/set-access.js';
import { changesSince } from '../refusal/changes-since.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { requireLead } from './require-lead.js';
import { requireResponse } from './require-response.js';

const { label, prompt, limit, profile, leadOrganisationId } = newQuestionSchema.shape;

/** What is left out stays. */
export const questionChangeSchema = z.strictObject({
  label: label.unwrap().optional(),
  prompt: prompt.optional(),
  limit: limit.optional(),
  profile: profile.unwrap().optional(),
  leadOrganisationId: leadOrganisationId.optional(),
  state: z.enum(questionStates).optional(),
});
export type QuestionChange = z.infer<typeof questionChangeSchema>;

/**
 * Changes a question: its wording, limit, lead or state. For those who may edit the response; the lead is named
 * by those who steer it, and may then write in it. `seen` is what stood there when the change was typed. Gives the
 * question as it is now. Throws `Refused` not_found, forbidden, document_frozen, conflict when somebody else changed
 * the same meanwhile.
 */
export async function changeQuestion(
  ctx: Context,
  actor: Actor,
  questionId: QuestionId,
  input: unknown,
  seen: unknown = {},
): Promise<Question> {
  const wanted = onlyGiven(input);
  const before = onlyGiven(seen);
  return ctx.db.transact(async (tx) => {
    const { question, document } = await requireQuestion(tx, actor, questionId);
    const change = changesSince(question, wanted, before);
    const lead = change.leadOrganisationId ?? null;
    if (lead !== null && lead !== question.leadOrganisationId) {
      await requireLead(tx, actor, document, lead);
      await letWrite(ctx, tx, actor, document, lead);
    }
    const changed = { ...question, ...change };
    const events = eventsOf(question, changed);
    if (events.length > 0) await tx.question.update(questionId, change);
    for (const event of events) {
      await record(ctx, tx, { coalitionId: document.coalitionId, documentId: document.id, actor, event });
    }
    return changed;
  });
}

/** Takes a question off the list; what was written under it stays in the log. Same people, same refusals. */
export async function removeQuestion(ctx: Context, actor: Actor, questionId: QuestionId): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const { question, document } = await requireQuestion(tx, actor, questionId);
    await tx.question.remove(questionId);
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: { type: 'question.removed', questionId, label: question.label },
    });
  });
}

async function requireQuestion(
  tx: Transaction,
  actor: Actor,
  questionId: QuestionId,
): Promise<{ question: Question; document: Document }> {
  const question = await tx.question.byId(questionId);
  if (!question) throw Refused.because('not_found');
  return { question, document: await requireResponse(tx, actor, question.documentId, 'edit') };
}

/** The schema fills in null for what was left out; only what the sender named may change. */
function onlyGiven(input: unknown): Partial<Question> {
  const change = parseInput(questionChangeSchema, input);
  const named = Object.keys(input as object);
  return Object.fromEntries(Object.entries(change).filter(([field]) => named.includes(field)));
}

async function letWrite(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  document: Document,
  organisationId: NonNullable<Question['leadOrganisationId']>,
): Promise<void> {
  if (organisationId === document.leadOrganisationId) return;
  const grants = await tx.document.grants(document.id);
  const given = grants.find(
    ({ subject }) => 'organisationId' in subject && subject.organisationId === organisationId,
  );
  if (given?.access === 'edit') return;
  await writeGrant(ctx, tx, actor, document, { subject: { organisationId }, access: 'edit' });
}

function eventsOf(before: Question, after: Question): Event[] {
  const { id: questionId, label, state } = after;
  const wording = ['label', 'prompt', 'limit', 'profile', 'leadOrganisationId'] as const;
  const isChanged = wording.some((field) => before[field] !== after[field]);
  return [
    ...(isChanged ? [{ type: 'question.changed', questionId, label } as const] : []),
    ...(before.state === state
      ? []
      : [{ type: 'question.state-changed', questionId, label, state } as const]),
  ];
}
