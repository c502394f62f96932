import type { Transaction } from '@undersigned/db';
import {
  accessLevels,
  grantSubjectSchema,
  type Actor,
  type Document,
  type DocumentId,
  type Grant,
  type LoggedSubject,
} from '@undersigned/domain';
import { z } from 'zod';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { requireSteering } from './require-steering.js';

export const grantSchema = z.strictObject({
  subject: grantSubjectSchema,
  access: z.enum(accessLevels),
});

/**
 * Says what an organisation, a person or everyone in the coalition may do with a text. For those who steer it.
 * Open sockets follow within a second, because the sync server reads the row written here. Throws `Refused`
 * not_found, forbidden.
 */
export async function setAccess(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
  input: unknown,
): Promise<void> {
  const grant = parseInput(grantSchema, input);
  await ctx.db.transact(async (tx) => {
    const document = await requireSteering(tx, actor, documentId);
    await requireOwnOrganisation(tx, document, grant);
    await writeGrant(ctx, tx, actor, document, grant);
  });
}

/** The same inside a transaction that has asked for the right already. */
export async function writeGrant(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  document: Document,
  { subject, access }: Grant,
): Promise<void> {
  await tx.document.grant(document.id, subject, access, ctx.now());
  const logged = 'email' in subject ? await personBehind(tx, subject.email) : subject;
  await record(ctx, tx, {
    coalitionId: document.coalitionId,
    documentId: document.id,
    actor,
    event: { type: 'document.access-changed', subject: logged, access },
  });
}

async function requireOwnOrganisation(
  tx: Transaction,
  document: Document,
  { subject }: Grant,
): Promise<void> {
  if (!('organisationId' in subject)) return;
  const organisation = await tx.organisation.byId(subject.organisationId);
  if (organisation?.coalitionId === document.coalitionId) return;
  throw Refused.because('not_found', { field: 'subject.organisationId' });
}

/** The log keeps no addresses. */
async function personBehind(tx: Transaction, email: string): Promise<LoggedSubject> {
  const person = await tx.person.byEmail(email);
  return { personId: person?.id ?? null };
}
