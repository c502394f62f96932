import {
  newMembershipSchema,
  formatMoment,
  type Actor,
  type CoalitionId,
  type Membership,
  type NewMembership,
  type Person,
} from '@undersigned/domain';
import type { Transaction } from '@undersigned/db';
import type { Context } from '../context.js';
import { createLink } from '../link/create.js';
import { queueMail } from '../mail/queue.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';
import { beginMembership, insertPerson } from './begin.js';
import { requireFocalPoint } from './require-focal-point.js';

/** An invitation is answered after a holiday, too. */
const invitationDays = 14;

export interface Added {
  person: Person;
  membership: Membership;
}

/**
 * Lets somebody act for an organisation, or for none, without writing to them. A known address stays the one
 * person it is, under the name they have. For focal points. Throws forbidden, not_found for an organisation of
 * another coalition, membership_exists.
 */
export async function addPerson(
  ctx: Context,
  actor: Actor,
  coalitionId: CoalitionId,
  input: unknown,
): Promise<Added> {
  requireFocalPoint(actor, coalitionId);
  const wanted = parseInput(newMembershipSchema, input);
  return ctx.db.transact((tx) => add(ctx, tx, actor, coalitionId, wanted));
}

/** The same as `addPerson`, and a mail that says what this is, who asks, and lets them in. */
export async function invitePerson(
  ctx: Context,
  actor: Actor,
  coalitionId: CoalitionId,
  input: unknown,
): Promise<Added> {
  requireFocalPoint(actor, coalitionId);
  const wanted = parseInput(newMembershipSchema, input);
  return ctx.db.transact(async (tx) => {
    const added = await add(ctx, tx, actor, coalitionId, wanted);
    await queueInvitation(ctx, tx, actor, added);
    return added;
  });
}

async function add(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  coalitionId: CoalitionId,
  { email, name, organisationId, role }: NewMembership,
): Promise<Added> {
  const coalition = await tx.coalition.byId(coalitionId);
  if (!coalition) throw Refused.because('not_found');
  if (organisationId) {
    const organisation = await tx.organisation.byId(organisationId);
    if (organisation?.coalitionId !== coalitionId) {
      throw Refused.because('not_found', { field: 'organisationId' });
    }
  }
  const { language, timeZone } = coalition;
  const known = await tx.person.byEmail(email);
  const person =
    known ?? (await insertPerson(ctx, tx, { name, email, language, timeZone, isOperator: false }));
  const membership = await beginMembership(ctx, tx, actor, {
    coalitionId,
    personId: person.id,
    organisationId,
    role,
  });
  return { person, membership };
}

/** Queues the mail that says what this is, who asks, and lets them in. */
export async function queueInvitation(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  { person, membership }: Added,
): Promise<void> {
  const coalition = await tx.coalition.byId(membership.coalitionId);
  const organisation = membership.organisationId
    ? await tx.organisation.byId(membership.organisationId)
    : null;
  const { secret, link } = await createLink(ctx, tx, {
    purpose: 'sign-in',
    subject: person.email,
    minutes: invitationDays * 24 * 60,
  });
  const { language, timeZone } = person;
  await queueMail(ctx, tx, {
    kind: 'invitation',
    key: `invitation:${membership.id}`,
    to: person.email,
    fromName: coalition?.name ?? null,
    language,
    values: {
      coalition: coalition?.name ?? '',
      inviter: actor.kind === 'member' ? actor.personName : (coalition?.name ?? ''),
      acting: organisation ? 'yes' : 'no',
      organisation: organisation?.name ?? '',
      until: formatMoment(link.expiresAt, { timeZone, locale: language }),
    },
    url: `${ctx.baseUrl}/sign-in/confirm?token=${secret}`,
  });
}
