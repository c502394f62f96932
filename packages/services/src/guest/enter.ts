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

/** What the page of a guest link says before anybody has entered. */
export interface GuestInvitation {
  link: GuestLink;
  document: Document;
  coalition: Coalition;
}

/** What a guest link leads to; reading it changes nothing. Throws `Refused` guest_link_ended. */
export async function readGuestLink(ctx: Context, secret: string): Promise<GuestInvitation> {
  return invitationIn(ctx.db.read, hashOfSecret(secret), ctx.now());
}

/**
 * Lets a guest in. Who comes first says who they are, and the link is theirs from then on: whoever comes by it
 * again comes as the same guest, whatever they say. Throws `Refused` guest_link_ended, bad_input.
 */
export async function enterAsGuest(ctx: Context, secret: string, input: unknown): Promise<GuestActor> {
  const tokenHash = hashOfSecret(secret);
  return ctx.db.transact(async (tx) => {
    const { link, document } = await invitationIn(tx, tokenHash, ctx.now());
    if (link.guest) {
      await tx.guestLink.seen(link.id, ctx.now());
      return toGuestActor(link, document);
    }
    const { name, organisation } = parseInput(enterAsGuestSchema, input);
    const guest: Guest = { name, organisation, enteredAt: ctx.now(), seenAt: ctx.now() };
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

async function invitationIn(stores: Stores, tokenHash: string, now: Date): Promise<GuestInvitation> {
  const link = await stores.guestLink.byTokenHash(tokenHash);
  if (!link) throw Refused.because('guest_link_ended');
  orRefuse(letsIn(link, now));
  const document = await stores.document.byId(link.documentId);
  const coalition = document && (await stores.coalition.byId(document.coalitionId));
  if (!document || !coalition) throw Refused.because('guest_link_ended');
  return { link, document, coalition };
}
