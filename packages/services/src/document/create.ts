import type { Transaction } from '@undersigned/db';
import {
  canStartText,
  intakeSchema,
  newDocumentSchema,
  type CoalitionId,
  type Document,
  type MemberActor,
} from '@undersigned/domain';
import { bodyField, jsonToUpdate } from '@undersigned/editor/schema';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { createDocumentLog } from '../document-log/index.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { readIntake } from './read-intake.js';

export const newDocumentWithContentSchema = newDocumentSchema.extend({ content: intakeSchema.optional() });

/**
 * Starts a text in the coalition the actor acts in; their organisation holds the pen, and nobody else sees it
 * yet. `content` is its first words; a response has none, its questions are added. Throws `Refused` forbidden,
 * content_too_large, content_no_text, content_not_readable, answers_go_to_questions.
 */
export async function createDocument(
  ctx: Context,
  actor: MemberActor,
  coalitionId: CoalitionId,
  input: unknown,
): Promise<Document> {
  if (actor.coalitionId !== coalitionId) throw Refused.because('not_found');
  if (!canStartText(actor)) throw Refused.because('forbidden');
  const { content, ...wanted } = parseInput(newDocumentWithContentSchema, input);
  if (content && wanted.kind === 'response') {
    throw Refused.because('answers_go_to_questions', { field: 'content' });
  }
  const update = content ? jsonToUpdate(await readIntake(content), bodyField) : null;
  const document: Document = {
    id: ctx.newId('document'),
    coalitionId,
    ...wanted,
    phase: 'drafting',
    leadOrganisationId: actor.organisationId,
    reviewUntil: null,
    createdBy: actor.membershipId,
    createdAt: ctx.now(),
  };
  await ctx.db.transact((tx) => write(ctx, tx, actor, document, update));
  return document;
}

async function write(
  ctx: Context,
  tx: Transaction,
  actor: MemberActor,
  document: Document,
  update: Uint8Array | null,
): Promise<void> {
  await tx.document.insert(document);
  if (update) {
    const { personId, organisationId } = actor;
    await createDocumentLog(tx, document.id, update, { personId, organisationId, at: document.createdAt });
  }
  await record(ctx, tx, {
    coalitionId: document.coalitionId,
    documentId: document.id,
    actor,
    event: { type: 'document.created', kind: document.kind, title: document.title },
  });
}
