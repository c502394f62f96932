import type { Stores } from '@undersigned/db';
import { takesSignOns, type Edition, type Round, type SignOn, type SignOnId } from '@undersigned/domain';
import { hashOfSecret } from '@undersigned/protocol/session';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { orRefuse, Refused } from '../refusal/refused.js';
import { restateInLedger } from './ledger/enter.js';
import { mailReceipt, signPage, withText, type TextRenderer } from './mail.js';
import { settle } from './settle.js';

export interface LinkedSignOn {
  signOn: SignOn;
  round: Round;
  edition: Edition;
  coalitionName: string;
}

/** What stands behind a link, for the page with the buttons. Changes nothing. Throws `Refused` link_invalid. */
export async function readSignOnLink(ctx: Context, secret: string): Promise<LinkedSignOn> {
  const signOn = await linkedSignOn(ctx, ctx.db.read, secret);
  const round = await ctx.db.read.round.byId(signOn.roundId);
  if (!round) throw Refused.because('link_invalid');
  const { edition, coalition } = await withText(ctx.db.read, round);
  return { signOn, round, edition, coalitionName: coalition.name };
}

/** What the person who pressed the button is told. */
export type Confirmation = LinkedSignOn & { outcome: 'confirmed' | 'duplicate' };

/**
 * The button of the mailed link: the sign-on counts, or is kept as a duplicate if its organisation signed
 * before. A second press, or a retry, gives the same answer and changes nothing. Throws `Refused` link_invalid
 * (also for one that was withdrawn), round_closed when the deadline has come, edition_changed.
 */
export async function confirmSignOn(
  ctx: Context,
  secret: string,
  render: TextRenderer,
): Promise<Confirmation> {
  const outcome = await ctx.db.transact(async (tx): Promise<Confirmation['outcome']> => {
    const waiting = await linkedSignOn(ctx, tx, secret);
    if (waiting.state === 'confirmed') return 'confirmed';
    if (waiting.state === 'duplicate') return 'duplicate';
    const link = await tx.link.use('sign-on', hashOfSecret(secret), ctx.now());
    const round = await tx.round.byId(waiting.roundId);
    if (!round) throw Refused.because('link_invalid');
    orRefuse(takesSignOns(round, ctx.now()));
    if (!link || waiting.state === 'withdrawn') throw Refused.because('link_invalid');
    const found = await withText(tx, round);
    if (found.edition.id !== waiting.editionId) throw Refused.because('edition_changed');
    const arriving: SignOn = { ...waiting, state: 'confirmed', confirmedAt: ctx.now() };
    const settled = await settle(ctx, tx, signPage, found, arriving, ({ state, confirmedAt }) =>
      tx.signOn.change(waiting.id, [waiting.state], { state, confirmedAt }),
    );
    if (settled.kind === 'duplicate') return 'duplicate';
    const { signOn, receipt } = settled;
    await mailReceipt(ctx, tx, found, signOn, { render, secret, receipt });
    return 'confirmed';
  });
  return { ...(await readSignOnLink(ctx, secret)), outcome };
}

/**
 * "I did not sign this": the sign-on is withdrawn, whether it counted already or not, and the log says so.
 * Repeating it changes nothing. Throws `Refused` link_invalid.
 */
export async function denySignOn(ctx: Context, secret: string): Promise<void> {
  await ctx.db.transact(async (tx) => {
    const signOn = await linkedSignOn(ctx, tx, secret);
    if (signOn.state === 'withdrawn') return;
    const round = await tx.round.byId(signOn.roundId);
    const document = round && (await tx.document.byId(round.documentId));
    if (!document) throw Refused.because('link_invalid');
    if (!(await tx.signOn.change(signOn.id, [signOn.state], { state: 'withdrawn' }))) {
      throw Refused.because('conflict');
    }
    await restateInLedger(ctx, tx, { ...signOn, state: 'withdrawn' }, { kind: 'withdrawn' });
    await tx.link.endAll('sign-on', signOn.id, ctx.now());
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor: signPage,
      event: {
        type: 'sign-on.withdrawn',
        roundId: signOn.roundId,
        signOnId: signOn.id,
        organisationName: signOn.organisationName,
      },
    });
  });
}

/** Used or not: whoever holds the link may learn what was done with it, and may still say that it was not them. */
async function linkedSignOn(ctx: Context, stores: Stores, secret: string): Promise<SignOn> {
  const link = await stores.link.find('sign-on', hashOfSecret(secret));
  const signOn = link && (await stores.signOn.byId(link.subject as SignOnId));
  if (!link || !signOn) throw Refused.because('link_invalid');
  return signOn;
}
