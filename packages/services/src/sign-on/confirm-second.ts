import type { Stores } from '@undersigned/db';
import {
  awaitsSecond,
  confirmationOf,
  takesSignOns,
  type Edition,
  type Round,
  type SignOn,
  type SignOnId,
} from '@undersigned/domain';
import { hashOfSecret } from '@undersigned/protocol/session';
import type { Context } from '../context.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { denyGiven } from './deny.js';
import { secondSubject, signOnLink } from './link.js';
import { mailReceipt, signPage, withText, type PublicRoundOfText, type TextRenderer } from './mail.js';
import { settle } from './settle.js';

/** What stands behind the link of a second person. */
export interface LinkedSecond {
  signOn: SignOn;
  round: Round;
  /** The text that is signed now. */
  edition: Edition;
  coalitionName: string;
}

/** For the page with the buttons. Changes nothing. Throws `Refused` link_invalid. */
export async function readSecondLink(ctx: Context, secret: string): Promise<LinkedSecond> {
  const { signOn, round, edition, coalition } = await linkedSecond(ctx, ctx.db.read, secret);
  return { signOn, round, edition, coalitionName: coalition.name };
}

/**
 * The button of the second person's link: the sign-on counts, or is kept as a duplicate if its organisation signed
 * meanwhile. A second press changes nothing. `shown` is the fingerprint of the text on the page. Throws `Refused`
 * link_invalid, round_closed, edition_changed when another text is signed by now.
 */
export async function confirmSecond(
  ctx: Context,
  secret: string,
  render: TextRenderer,
  shown: string | undefined,
): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const found = await linkedSecond(ctx, tx, secret);
    const { signOn: waiting, round, edition } = found;
    if (!awaitsSecond(waiting)) return;
    orRefuse(takesSignOns(round, ctx.now()));
    if (shown !== edition.fingerprint || waiting.editionId !== edition.id)
      throw Refused.because('edition_changed');
    if (!(await tx.link.use('second', hashOfSecret(secret), ctx.now())))
      throw Refused.because('link_invalid');
    const arriving: SignOn = {
      ...waiting,
      state: 'confirmed',
      confirmedAt: ctx.now(),
      secondedAt: ctx.now(),
    };
    const settled = await settle(ctx, tx, signPage, found, arriving, (signOn) =>
      tx.signOn.change(waiting.id, [waiting.state], confirmationOf(signOn)),
    );
    if (settled.kind === 'duplicate') return;
    const { signOn, receipt } = settled;
    const first = await signOnLink(ctx, tx, round, signOn);
    await mailReceipt(ctx, tx, found, signOn, { render, secret: first, receipt });
    if (signOn.secondEmail === null) return;
    await mailReceipt(ctx, tx, found, signOn, {
      render,
      secret: null,
      receipt: null,
      to: signOn.secondEmail,
    });
  });
}

/** "We do not sign this": the sign-on is withdrawn. Repeating it changes nothing. Throws `Refused` link_invalid. */
export async function denySecond(ctx: Context, secret: string): Promise<void> {
  await ctx.db.transact(async (tx) => denyGiven(ctx, tx, (await linkedSecond(ctx, tx, secret)).signOn));
}

/**
 * The link must lead to whoever is the second person now. One that was used tells what came of it, and opens nothing
 * for a text that asks again.
 */
async function linkedSecond(
  ctx: Context,
  stores: Stores,
  secret: string,
): Promise<PublicRoundOfText & { signOn: SignOn }> {
  const link = await stores.link.find('second', hashOfSecret(secret));
  const [signOnId = ''] = link?.subject.split(' ') ?? [];
  const signOn = await stores.signOn.byId(signOnId as SignOnId);
  const round = signOn && (await stores.round.byId(signOn.roundId));
  const isTheirs = signOn?.secondEmail && link?.subject === secondSubject(signOn.id, signOn.secondEmail);
  const isOver =
    !link || link.expiresAt <= ctx.now() || (link.usedAt !== null && signOn && awaitsSecond(signOn));
  if (!round || !isTheirs || isOver) throw Refused.because('link_invalid');
  return { ...(await withText(stores, round)), signOn };
}
