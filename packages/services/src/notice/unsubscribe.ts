import type { Stores } from '@undersigned/db';
import { idSchema, type GuestAnswers, type GuestLink, type Person, type PersonId } from '@undersigned/domain';
import { hashOfSecret } from '@undersigned/protocol/session';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';
import { recordChange } from './setting.js';

/** How long the link at the end of a mail ends such mails. */
export const unsubscribeMinutes = 2 * 365 * 24 * 60;

export interface UnsubscribeLink {
  /** The address that is written to. */
  email: string;
  /** A guest has nothing else to choose, and no account in which to choose it. */
  isGuest: boolean;
  /** No notices are mailed to them any more. */
  isOff: boolean;
}

/** Whom the link of a mail belongs to. Changes nothing. Throws `Refused` link_invalid. */
export async function readUnsubscribeLink(ctx: Context, secret: string): Promise<UnsubscribeLink> {
  const who = await whoIsBehind(ctx, ctx.db.read, secret);
  if (who.kind === 'guest') return { email: who.answers.to, isGuest: true, isOff: who.answers.isOff };
  const { addressed, rest } = await ctx.db.read.noticeSetting.of(who.person.id);
  return { email: who.person.email, isGuest: false, isOff: addressed === 'never' && rest === 'never' };
}

/**
 * Ends mails of notices to whoever the link was mailed to, without signing in; as often as it is pressed. The list in
 * the app goes on. Throws `Refused` link_invalid.
 */
export async function unsubscribe(ctx: Context, secret: string): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const who = await whoIsBehind(ctx, tx, secret);
    if (who.kind === 'guest') return tx.guestLink.turnAnswers(who.link.id, 'off');
    const { id } = who.person;
    const before = await tx.noticeSetting.of(id);
    if (before.addressed === 'never' && before.rest === 'never') return;
    await tx.noticeSetting.set(id, { ...before, addressed: 'never', rest: 'never' });
    await recordChange(ctx, tx, id);
  });
}

type Reader = { kind: 'person'; person: Person } | { kind: 'guest'; link: GuestLink; answers: GuestAnswers };

/** The subject of such a link is the id of a person, or of the link by which a guest came. */
async function whoIsBehind(ctx: Context, stores: Stores, secret: string): Promise<Reader> {
  const found = await stores.link.find('unsubscribe', hashOfSecret(secret));
  if (!found || found.expiresAt <= ctx.now()) throw Refused.because('link_invalid');
  const guestLinkId = idSchema('guestLink').safeParse(found.subject);
  if (guestLinkId.success) {
    const link = await stores.guestLink.byId(guestLinkId.data);
    if (!link?.guest?.answers) throw Refused.because('link_invalid');
    return { kind: 'guest', link, answers: link.guest.answers };
  }
  const person = await stores.person.byId(found.subject as PersonId); // what the subject of all others is
  if (!person) throw Refused.because('link_invalid');
  return { kind: 'person', person };
}
