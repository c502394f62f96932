import {
  accessOf,
  atLeast,
  guestToMemberSchema,
  readingAccessOf,
  type Actor,
  type Document,
  type GuestLink,
  type GuestLinkId,
  type Person,
} from '@undersigned/domain';
import type { Transaction } from '@undersigned/db';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { writeGrant } from '../document/set-access.js';
import { beginMembership, insertPerson } from '../membership/begin.js';
import { queueInvitation, type Added } from '../membership/add-person.js';
import { requireFocalPoint } from '../membership/require-focal-point.js';
import { parseInput } from '../refusal/parse-input.js';
import { Refused } from '../refusal/refused.js';

/**
 * Makes a guest a member, under the membership that was set aside for them: what they wrote is theirs. Their link
 * ends, a mail lets them in, and they may do in the text at least what they could. For focal points. Throws
 * `Refused` not_found, forbidden, guest_not_entered, guest_link_ended, membership_exists.
 */
export async function makeMember(
  ctx: Context,
  actor: Actor,
  guestLinkId: GuestLinkId,
  input: unknown,
): Promise<Added> {
  const { email, organisationId, role } = parseInput(guestToMemberSchema, input);
  return ctx.db.transact(async (tx) => {
    const { link, document } = await linkAndText(tx, guestLinkId);
    const { coalitionId } = document;
    requireFocalPoint(actor, coalitionId);
    if (!link.guest) throw Refused.because('guest_not_entered');
    if (organisationId) {
      const organisation = await tx.organisation.byId(organisationId);
      const isOurs = organisation?.coalitionId === coalitionId;
      if (!isOurs) throw Refused.because('not_found', { field: 'organisationId' });
    }
    const person = await personOf(ctx, tx, document, link.guest.name, email);
    const membership = await beginMembership(ctx, tx, actor, {
      id: link.membershipId,
      coalitionId,
      personId: person.id,
      organisationId,
      role,
    });
    if (!(await tx.guestLink.end(guestLinkId, { as: 'member', at: ctx.now() }))) {
      throw Refused.because('guest_link_ended');
    }
    await record(ctx, tx, {
      coalitionId,
      documentId: document.id,
      actor,
      event: { type: 'guest.became-member', guestLinkId, membershipId: membership.id },
    });
    await keepAccess(ctx, tx, actor, document, link, { email, organisationId, role });
    await queueInvitation(ctx, tx, actor, { person, membership });
    return { person, membership };
  });
}

async function linkAndText(
  tx: Transaction,
  id: GuestLinkId,
): Promise<{ link: GuestLink; document: Document }> {
  const link = await tx.guestLink.byId(id);
  const document = link && (await tx.document.byId(link.documentId));
  if (!document) throw Refused.because('not_found');
  return { link, document };
}

/** A known address stays the one person it is. */
async function personOf(
  ctx: Context,
  tx: Transaction,
  document: Document,
  name: string,
  email: string,
): Promise<Person> {
  const known = await tx.person.byEmail(email);
  if (known) return known;
  const coalition = await tx.coalition.byId(document.coalitionId);
  if (!coalition) throw Refused.because('not_found');
  const { language, timeZone } = coalition;
  return insertPerson(ctx, tx, { name, email, language, timeZone, isOperator: false });
}

/** The text somebody came for does not close before them because they came closer. */
async function keepAccess(
  ctx: Context,
  tx: Transaction,
  actor: Actor,
  document: Document,
  { access }: GuestLink,
  member: Parameters<typeof accessOf>[2],
): Promise<void> {
  const grants = await tx.document.grants(document.id);
  const had = readingAccessOf(access);
  if (atLeast(accessOf(document, grants, member), had)) return;
  await writeGrant(ctx, tx, actor, document, { subject: { email: member.email }, access: had });
}
