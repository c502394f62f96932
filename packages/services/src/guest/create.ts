import {
  formatMoment,
  guestLinkEnds,
  newGuestLinkSchema,
  type Actor,
  type Coalition,
  type Document,
  type DocumentId,
  type GuestLink,
  type InterfaceLanguage,
} from '@undersigned/domain';
import type { Transaction } from '@undersigned/db';
import { hashOfSecret } from '@undersigned/protocol/session';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { requireSteering } from '../document/require-steering.js';
import { queueMail } from '../mail/queue.js';
import { invitationKey } from './mail-keys.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';

/**
 * Makes a personal link into a text, and sends it where an address is given. For those who steer the text. The link
 * is given here and nowhere again, because only its hash is kept. Throws `Refused` not_found, forbidden, deadline_past,
 * guest_link_too_long.
 */
export async function createGuestLink(
  ctx: Context,
  actor: Actor,
  documentId: DocumentId,
  input: unknown,
): Promise<{ link: GuestLink; url: string }> {
  const { label, access, until, email, language } = parseInput(newGuestLinkSchema, input);
  const secret = ctx.newSecret();
  const url = `${ctx.baseUrl}/g/${secret}`;
  const link = await ctx.db.transact(async (tx) => {
    const document = await requireSteering(tx, actor, documentId);
    const coalition = await tx.coalition.byId(document.coalitionId);
    if (!coalition) throw Refused.because('not_found');
    const made: GuestLink = {
      id: ctx.newId('guestLink'),
      documentId,
      label,
      email,
      access,
      membershipId: ctx.newId('membership'),
      personId: ctx.newId('person'),
      createdBy: actor.kind === 'member' ? actor.membershipId : null,
      createdAt: ctx.now(),
      expiresAt: orRefuse(guestLinkEnds(until, coalition.timeZone, ctx.now())),
      guest: null,
      end: null,
    };
    await tx.guestLink.insert(made, hashOfSecret(secret));
    await record(ctx, tx, {
      coalitionId: coalition.id,
      documentId,
      actor,
      event: {
        type: 'guest-link.created',
        guestLinkId: made.id,
        access,
        until: made.expiresAt.toISOString(),
      },
    });
    if (email) await send(ctx, tx, actor, { coalition, document, link: made, email, language, url });
    return made;
  });
  return { link, url };
}

interface Sent {
  coalition: Coalition;
  document: Document;
  link: GuestLink;
  email: string;
  language: InterfaceLanguage;
  url: string;
}

/** An answer to the mail goes to whoever invites: they are the one a guest knows here. */
async function send(ctx: Context, tx: Transaction, actor: Actor, sent: Sent): Promise<void> {
  const { coalition, document, link, email, language, url } = sent;
  const inviter = actor.kind === 'member' ? await tx.person.byId(actor.personId) : null;
  await queueMail(ctx, tx, {
    kind: 'guestLink',
    key: invitationKey(link.id),
    to: email,
    fromName: coalition.name,
    ...(inviter ? { replyTo: inviter.email } : {}),
    language,
    values: {
      coalition: coalition.name,
      inviter: inviter?.name ?? coalition.name,
      organisation: (actor.kind === 'member' && actor.organisationName) || 'none',
      title: document.title,
      access: link.access,
      until: formatMoment(link.expiresAt, { timeZone: coalition.timeZone, locale: language }),
    },
    url,
  });
}
