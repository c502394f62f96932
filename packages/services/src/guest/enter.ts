import {
  enterAsGuestSchema,
  letsIn,
  type Coalition,
  type Document,
  type Guest,
  type GuestActor,
  type GuestLink,
} from '@undersigned/domain';
import type { Stores } from '@undersigned/db';
import { hashOfSecret } from '@undersigned/protocol/session';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { toGuestActor } from './guest-of.js';
import { linkBehind } from './link-behind.js';

/** What the page of a guest link says before anybody has entered. */
export interface GuestInvitation {
  link: GuestLink;
  document: Document;
  coalition: Coalition;
  /** Who made the link; null for the operator, and for somebody who has left since. */
  inviter: { personName: string; organisationName: string | null } | null;
}

/** What a guest link leads to; reading it changes nothing. Throws `Refused` guest_link_ended. */
export async function readGuestLink(ctx: Context, secret: string): Promise<GuestInvitation> {
  const { read } = ctx.db;
  const found = await linkIn(read, hashOfSecret(secret), ctx.now());
  const coalition = await read.coalition.byId(found.document.coalitionId);
  if (!coalition) throw Refused.because('guest_link_ended');
  return { ...found, coalition, inviter: await inviterOf(read, found.link) };
}

/**
 * Lets a guest in. Who comes first says who they are, and the link is theirs from then on: whoever comes by it
 * again comes as the same guest, whatever they say. Throws `Refused` guest_link_ended, bad_input.
 */
export async function enterAsGuest(ctx: Context, secret: string, input: unknown): Promise<GuestActor> {
  const tokenHash = hashOfSecret(secret);
  return ctx.db.transact(async (tx) => {
    const { link, document } = await linkIn(tx, tokenHash, ctx.now());
    if (link.guest) {
      await tx.guestLink.seen(link.id, ctx.now());
      return toGuestActor(link, document);
    }
    const { name, organisation, answersTo, language } = parseInput(enterAsGuestSchema, input);
    const answers = answersTo === null ? null : { to: answersTo, language, isOff: false };
    const guest: Guest = { name, organisation, enteredAt: ctx.now(), seenAt: ctx.now(), answers };
    if (!(await tx.guestLink.enter(link.id, guest))) throw Refused.because('conflict');
    const actor = toGuestActor({ ...link, guest }, document);
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: { type: 'guest.entered', guestLinkId: link.id },
    });
    return actor;
  });
}

/** Notes that a guest has the text open. For nobody but themselves. */
export async function noteGuestSeen(ctx: Context, { guestLinkId }: GuestActor): Promise<void> {
  await ctx.db.transact((tx) => tx.guestLink.seen(guestLinkId, ctx.now()));
}

async function linkIn(
  stores: Stores,
  tokenHash: string,
  now: Date,
): Promise<Pick<GuestInvitation, 'link' | 'document'>> {
  const link = await linkBehind(stores, tokenHash, now);
  if (!link) throw Refused.because('guest_link_ended');
  orRefuse(letsIn(link, now));
  const document = await stores.document.byId(link.documentId);
  if (!document) throw Refused.because('guest_link_ended');
  return { link, document };
}

async function inviterOf(stores: Stores, { createdBy }: GuestLink): Promise<GuestInvitation['inviter']> {
  const membership = createdBy ? await stores.membership.byId(createdBy) : null;
  if (!membership) return null;
  const person = await stores.person.byId(membership.personId);
  const { organisationId } = membership;
  const organisation = organisationId ? await stores.organisation.byId(organisationId) : null;
  return person && { personName: person.name, organisationName: organisation?.name ?? null };
}
