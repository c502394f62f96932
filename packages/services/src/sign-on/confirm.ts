import type { Stores, Transaction } from '@undersigned/db';
import {
  awaitsSecond,
  confirmationOf,
  confirmedFor,
  emailSchema,
  secondFor,
  takesSignOns,
  type Edition,
  type Passage,
  type Round,
  type SignOn,
  type SignOnId,
} from '@undersigned/domain';
import { comparePassages } from '@undersigned/editor/schema';
import { hashOfSecret } from '@undersigned/protocol/session';
import { z } from 'zod';
import type { Context } from '../context.js';
import { parseInput } from '../refusal/parse-input.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { askSecond } from './ask-second.js';
import { denyGiven } from './deny.js';
import { mailReceipt, signPage, withText, type TextRenderer } from './mail.js';
import { settle } from './settle.js';

export interface LinkedSignOn {
  signOn: SignOn;
  round: Round;
  /** The text that is signed now; what the sign-on itself is for says its fingerprint. */
  edition: Edition;
  /** What differs between the text the sign-on is for and the one that is signed now; none where they are the same. */
  differences: Passage[];
  coalitionName: string;
}

/** What stands behind a link, for the page with the buttons. Changes nothing. Throws `Refused` link_invalid. */
export async function readSignOnLink(ctx: Context, secret: string): Promise<LinkedSignOn> {
  const signOn = await linkedSignOn(ctx, ctx.db.read, secret);
  const round = await ctx.db.read.round.byId(signOn.roundId);
  if (!round) throw Refused.because('link_invalid');
  const { edition, coalition } = await withText(ctx.db.read, round);
  const differences = await differencesFrom(ctx, signOn, edition);
  return { signOn, round, edition, differences, coalitionName: coalition.name };
}

/** Comparing costs more than everything else on that page, and most links lead to the text that is signed now. */
async function differencesFrom(ctx: Context, signOn: SignOn, edition: Edition): Promise<Passage[]> {
  if (signOn.editionId === edition.id) return [];
  const own = await ctx.db.read.edition.byId(signOn.editionId);
  if (!own) throw Refused.because('link_invalid');
  return comparePassages(own.canonical, edition.canonical);
}

const secondSchema = z.strictObject({ secondEmail: emailSchema });

/** What the person who pressed the button is told. */
export type Confirmation = LinkedSignOn & { outcome: 'confirmed' | 'unseconded' | 'duplicate' };

/**
 * The button of the mailed link: the sign-on counts, or is kept as a duplicate if its organisation signed
 * before. A second press, or a retry, gives the same answer and changes nothing. A sign-on for an earlier text is
 * confirmed for the one that is signed now, if that is the one whose differences were on the page: `shown` is its
 * fingerprint. In a round that asks for a second person it waits for that one, whose address is `second` where it is
 * another than the one that was given. Throws `Refused` second_needed, second_is_first, link_invalid (also for one that
 * was withdrawn), round_closed when the deadline has come, edition_changed when the text on the page is not the one that
 * is signed now.
 */
export async function confirmSignOn(
  ctx: Context,
  secret: string,
  render: TextRenderer,
  shown?: string,
  second?: string,
): Promise<Confirmation> {
  const typed = second === undefined ? null : parseInput(secondSchema, { secondEmail: second }).secondEmail;
  const outcome = await ctx.db.transact(async (tx): Promise<Confirmation['outcome']> => {
    const waiting = await linkedSignOn(ctx, tx, secret);
    if (waiting.state === 'confirmed') return 'confirmed';
    if (waiting.state === 'duplicate') return 'duplicate';
    if (awaitsSecond(waiting) && (typed ?? waiting.secondEmail) === waiting.secondEmail) return 'unseconded';
    const mayConfirm = await spend(ctx, tx, secret, waiting);
    const round = await tx.round.byId(waiting.roundId);
    if (!round) throw Refused.because('link_invalid');
    orRefuse(takesSignOns(round, ctx.now()));
    if (!mayConfirm || waiting.state === 'withdrawn') throw Refused.because('link_invalid');
    const found = await withText(tx, round);
    const arriving = orRefuse(confirmedFor(found.edition, waiting, shown, ctx.now()));
    const write = (signOn: SignOn) => tx.signOn.change(waiting.id, [waiting.state], confirmationOf(signOn));
    const secondEmail = orRefuse(secondFor(round.policy, waiting, typed ?? waiting.secondEmail));
    if (secondEmail !== null) {
      const state = waiting.state === 'provisional' ? 'provisional' : 'unseconded';
      await askSecond(ctx, tx, signPage, found, { ...arriving, state, secondEmail }, write);
      return 'unseconded';
    }
    const settled = await settle(ctx, tx, signPage, found, arriving, write);
    if (settled.kind === 'duplicate') return 'duplicate';
    const { signOn, receipt } = settled;
    await mailReceipt(ctx, tx, found, signOn, { render, secret, receipt });
    return 'confirmed';
  });
  return { ...(await readSignOnLink(ctx, secret)), outcome };
}

/**
 * A link confirms once. What it confirmed may lapse when the text is changed, and then the same link, if it has not
 * expired, confirms the changed text too: people go back to the mail they have. While a second person is waited for it
 * names another one.
 */
async function spend(ctx: Context, tx: Transaction, secret: string, signOn: SignOn): Promise<boolean> {
  const hash = hashOfSecret(secret);
  if (signOn.state !== 'lapsed' && !awaitsSecond(signOn))
    return (await tx.link.use('sign-on', hash, ctx.now())) !== null;
  const link = await tx.link.find('sign-on', hash);
  return link !== null && link.expiresAt > ctx.now();
}

/**
 * "I did not sign this": the sign-on is withdrawn, whether it counted already or not, and the log says so.
 * Repeating it changes nothing. Throws `Refused` link_invalid.
 */
export async function denySignOn(ctx: Context, secret: string): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const signOn = await linkedSignOn(ctx, tx, secret);
    await denyGiven(ctx, tx, signOn);
  });
}

/** Used or not, until it expires: whoever holds the link may learn what was done with it, and may still say that it was not them. */
async function linkedSignOn(ctx: Context, stores: Stores, secret: string): Promise<SignOn> {
  const link = await stores.link.find('sign-on', hashOfSecret(secret));
  const signOn = link && (await stores.signOn.byId(link.subject as SignOnId));
  if (!link || !signOn || link.expiresAt <= ctx.now()) throw Refused.because('link_invalid');
  return signOn;
}
