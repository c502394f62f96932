import {
  emailSchema,
  focalPointLeft,
  type Actor,
  type GuestLink,
  type Person,
  type SignedIn,
  type SystemActor,
} from '@undersigned/domain';
import type { Transaction } from '@undersigned/db';
import { record } from '../activity/record.js';
import { forgetAddressee } from '../addressee/index.js';
import type { Context } from '../context.js';
import { guestMailKeys } from '../guest/mail-keys.js';
import { messagesIn, pageMessagesIn } from '../message/sentence.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { restateInLedger } from '../sign-on/ledger/index.js';
import { secondSubject } from '../sign-on/link.js';
import { personActor } from './person-actor.js';

/** The operator erases somebody, with or without an account. Throws not_found, last_focal_point. */
export async function erasePerson(ctx: Context, operator: SystemActor, email: unknown): Promise<void> {
  const address = parseInput(emailSchema, email);
  await ctx.db.transact(async (tx) => {
    const person = await tx.person.byEmail(address);
    if (person) return erase(ctx, tx, operator, person);
    const signOns = (await forgetSignatory(ctx, tx, address)) + (await forgetSecond(ctx, tx, address));
    const entries = await forgetAddressee(ctx, tx, operator, address);
    const links = await forgetGuest(ctx, tx, operator, address);
    if (signOns + entries + links === 0) throw Refused.because('not_found', { field: 'email' });
    await tx.mail.forget(address);
  });
}

/** A person erases themselves. Throws last_focal_point while a coalition hangs on them. */
export async function eraseOneself(ctx: Context, { person }: SignedIn): Promise<void> {
  await ctx.db.transact((tx) => erase(ctx, tx, personActor, person));
}

/**
 * Takes the identity away and leaves what was done by "a former member": memberships end, sessions, tokens and
 * links stop working, name and address go, also from sign-ons and from what was sent to them. The log names people by id only, so nothing there
 * has to change.
 */
async function erase(ctx: Context, tx: Transaction, actor: Actor, person: Person): Promise<void> {
  const now = ctx.now();
  for (const membership of await tx.membership.ofPerson(person.id)) {
    const { id: membershipId, coalitionId, personId } = membership;
    orRefuse(focalPointLeft(await tx.membership.ofCoalition(coalitionId), [membershipId]));
    await tx.membership.end(membershipId, now);
    await record(ctx, tx, {
      coalitionId,
      actor,
      event: { type: 'membership.ended', membershipId, personId },
    });
  }
  await tx.session.endAll(person.id);
  await tx.apiToken.revokeAll(person.id, now);
  await tx.document.forgetAddress(person.email);
  await tx.documentVisit.forget(person.id);
  await tx.link.forget(person.email);
  await tx.link.forget(person.id);
  await tx.notice.forget(person.id);
  await tx.noticeSetting.forget(person.id);
  await tx.mail.forget(person.email);
  await forgetSignatory(ctx, tx, person.email);
  await forgetSecond(ctx, tx, person.email);
  await forgetAddressee(ctx, tx, actor, person.email);
  await forgetGuest(ctx, tx, actor, person.email);
  const name = messagesIn(person.language)('person.former');
  await tx.comment.renameAuthor(person.id, name);
  await forgetGuestMails(tx, await tx.guestLink.ofMember(person.id));
  await tx.guestLink.forgetMember(person.id, name);
  await tx.suggestion.renameAuthor(person.id, name);
  await tx.position.renameAuthor(person.id, name);
  await tx.mandate.forgetPerson(person.id);
  await tx.person.update(person.id, {
    name,
    email: `${person.id}@erased.invalid`,
    isOperator: false,
    emailConfirmedAt: null,
  });
  await record(ctx, tx, {
    coalitionId: null,
    actor,
    event: { type: 'session.ended', personId: person.id, sessionId: 'all' },
  });
  await record(ctx, tx, { coalitionId: null, actor, event: { type: 'person.erased', personId: person.id } });
}

/**
 * A sign-on is the organisation's: it stays, counts and verifies as before, and no longer says who gave it. Its
 * links open nothing any more, and nothing can open what the ledger says of them. Gives how many there were.
 */
async function forgetSignatory(ctx: Context, tx: Transaction, email: string): Promise<number> {
  const signOns = await tx.signOn.ofSignatory(email);
  for (const signOn of signOns) {
    const { id, state, language } = signOn;
    const name = pageMessagesIn(language)('person.former');
    const signatory = { name, title: '', email: `${id}@erased.invalid` };
    await tx.signOn.change(id, [state], { signatory });
    await restateInLedger(ctx, tx, { ...signOn, signatory }, { kind: 'erased' });
    await tx.link.forget(id);
  }
  return signOns.length;
}

/** The links that were sent to an address end, and what was written by them says no longer who did. Gives how many. */
async function forgetGuest(ctx: Context, tx: Transaction, actor: Actor, email: string): Promise<number> {
  const links = await tx.guestLink.ofAddress(email);
  await forgetGuestMails(tx, links);
  for (const { id, documentId, membershipId } of links) {
    const document = await tx.document.byId(documentId);
    const coalition = document && (await tx.coalition.byId(document.coalitionId));
    const name = messagesIn(coalition?.language ?? 'en')('person.formerGuest');
    await tx.guestLink.forget(id, name);
    await tx.comment.renameMemberships([membershipId], name);
    await tx.suggestion.renameMemberships([membershipId], name);
    if (!(await tx.guestLink.end(id, { as: 'revoked', at: ctx.now() }))) continue;
    const event = { type: 'guest-link.revoked', guestLinkId: id } as const;
    await record(ctx, tx, { coalitionId: coalition?.id ?? null, documentId, actor, event });
  }
  return links.length;
}

/** A guest may have been written to at two addresses: at the one the link was sent to, and at the one they left. */
async function forgetGuestMails(tx: Transaction, links: GuestLink[]): Promise<void> {
  for (const { id } of links) {
    await tx.link.forget(id);
    for (const beginning of guestMailKeys(id)) await tx.mail.forgetKeyed(beginning);
  }
}

/** What somebody confirmed as the second person goes on to count, and no longer says who they were. */
async function forgetSecond(ctx: Context, tx: Transaction, email: string): Promise<number> {
  const signOns = await tx.signOn.ofSecond(email);
  for (const signOn of signOns) {
    const secondEmail = `${signOn.id}-second@erased.invalid`;
    await tx.signOn.change(signOn.id, [signOn.state], { secondEmail });
    await restateInLedger(ctx, tx, { ...signOn, secondEmail }, { kind: 'erased' });
    await tx.link.forget(secondSubject(signOn.id, email));
  }
  return signOns.length;
}
