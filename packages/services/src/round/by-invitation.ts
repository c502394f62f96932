import type { Stores } from '@undersigned/db';
import {
  invitationStepSchema,
  memberSignOnSchema,
  standingOf,
  takesSignOns,
  type Invitation,
  type InvitationId,
  type MandateNote,
  type MembershipId,
  type Organisation,
  type Round,
  type Standing,
} from '@undersigned/domain';
import { hashOfSecret } from '@undersigned/protocol/session';
import { z } from 'zod';
import type { Context } from '../context.js';
import { mandateOf } from '../mandate/own.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { bodyOf, composeSignOn } from '../sign-on/compose.js';
import { giveSignOn } from '../sign-on/give.js';
import { takeBackNo } from '../sign-on/take-back-no.js';
import { signPage, withText, type PublicRoundOfText, type TextRenderer } from '../sign-on/mail.js';
import type { Reachable } from './people.js';
import { writeStep } from './step.js';

/** What stands behind the personal link of an invitation. */
export interface LinkedInvitation extends PublicRoundOfText {
  invitation: Invitation;
  organisation: Organisation;
  person: Pick<Reachable['person'], 'name' | 'email' | 'language'>;
  standing: Standing;
  /** It is asked for support without a signature. */
  isObserver: boolean;
  /** What a mandate of that person says to the round; null when none holds for it. */
  mandate: MandateNote | null;
}

interface Linked extends PublicRoundOfText {
  invitation: Invitation;
  organisation: Organisation;
  to: Reachable;
}

/** For the page with the buttons. Changes nothing. Throws `Refused` link_invalid. */
export async function readInvitationLink(ctx: Context, secret: string): Promise<LinkedInvitation> {
  const { to, ...linked } = await linkedInvitation(ctx, ctx.db.read, secret);
  const { invitation, organisation, round } = linked;
  const signOns = (await ctx.db.read.signOn.ofRound(round.id)).filter(
    ({ organisationId }) => organisationId === organisation.id,
  );
  return {
    ...linked,
    person: to.person,
    standing: standingOf(invitation, signOns) ?? invitation.stage,
    isObserver: isObserving(linked, to),
    mandate: await mandateOf(ctx, ctx.db.read, to.membership.id, round),
  };
}

const shownSchema = memberSignOnSchema.extend({ fingerprint: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * The organisation decides from the personal link, which shows that its member holds the mailbox: it counts at once,
 * or once a second person has confirmed it in a round that asks for one. It takes the place of a no that the organisation
 * gave before. Takes what a member decides and the
 * fingerprint of the text on the page; sends a receipt. Throws `Refused`
 * link_invalid, round_closed, edition_changed, already_signed, may_only_support, reservation_needed,
 * reservation_not_chosen, second_needed, second_is_first.
 */
export async function signByInvitation(
  ctx: Context,
  secret: string,
  input: unknown,
  render: TextRenderer,
): Promise<void> {
  const wanted = parseInput(shownSchema, input);
  await ctx.db.transact(async (tx) => {
    const linked = await linkedInvitation(ctx, tx, secret);
    const { round, edition, document, organisation, to } = linked;
    orRefuse(takesSignOns(round, ctx.now()));
    if (wanted.fingerprint !== edition.fingerprint) throw Refused.because('edition_changed');
    const { person, membership } = to;
    const signOn = composeSignOn(ctx, {
      round,
      edition,
      body: await bodyOf(tx, document.coalitionId, { organisationId: organisation.id }),
      role: membership.role,
      signatory: { name: person.name, title: wanted.title, email: person.email },
      decision: wanted.decision,
      details: wanted,
      method: 'link',
      state: 'confirmed',
      recordedBy: null,
      language: person.language,
    });
    await takeBackNo(ctx, tx, signPage, linked, signOn);
    await giveSignOn(ctx, tx, signPage, linked, signOn, render);
  });
}

/** The organisation says from the personal link how far it has come. Throws `Refused` link_invalid, bad_input, round_closed. */
export async function stepByInvitation(ctx: Context, secret: string, input: unknown): Promise<void> {
  const step = parseInput(invitationStepSchema, input);
  await ctx.db.transact(async (tx) => {
    const linked = await linkedInvitation(ctx, tx, secret);
    await writeStep(ctx, tx, signPage, linked, linked.invitation, step);
  });
}

/** The link must still lead to a person who acts for that organisation: who has left speaks for it no more. */
async function linkedInvitation(ctx: Context, stores: Stores, secret: string): Promise<Linked> {
  const link = await stores.link.find('invitation', hashOfSecret(secret));
  if (!link || link.expiresAt <= ctx.now()) throw Refused.because('link_invalid');
  const [invitationId = '', membershipId = ''] = link.subject.split(' ');
  const invitation = await stores.invitation.byId(invitationId as InvitationId);
  const membership = await stores.membership.byId(membershipId as MembershipId);
  const person = membership && (await stores.person.byId(membership.personId));
  const organisation = invitation && (await stores.organisation.byId(invitation.organisationId));
  const round = invitation && (await stores.round.byId(invitation.roundId));
  const isTheirs = membership?.endedAt === null && membership.organisationId === organisation?.id;
  if (!invitation || !membership || !person || !organisation || !round || !isTheirs) {
    throw Refused.because('link_invalid');
  }
  return { ...(await withText(stores, round)), invitation, organisation, to: { person, membership } };
}

const isObserving = (
  { organisation, round }: { organisation: Pick<Organisation, 'kind'>; round: Pick<Round, 'policy'> },
  { membership }: Reachable,
): boolean =>
  round.policy.observers === 'support' && (organisation.kind === 'igo' || membership.role === 'observer');
