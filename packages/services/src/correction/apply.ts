import { setImmediate as otherTurn } from 'node:timers/promises';
import type { Transaction } from '@undersigned/db';
import {
  correctionClass,
  counts,
  isOpen,
  isPublicDecision,
  type Actor,
  type ChangeClass,
  type Correction,
  type CorrectionId,
  type Edition,
  type PageLanguage,
  type Passage,
  type SignOn,
} from '@undersigned/domain';
import { record } from '../activity/record.js';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';
import { enterInLedger, restateInLedger } from '../sign-on/ledger/enter.js';
import { signOnLink } from '../sign-on/link.js';
import { withText, type PublicRoundOfText } from '../sign-on/mail.js';
import { tellDifferences, type ToldDifferences } from './differences.js';
import { mailCorrection } from './mail.js';
import { requireCorrection, requireState } from './require-correction.js';

/** What a correction came to. */
export interface AppliedCorrection {
  correction: Correction;
  class: ChangeClass;
  /** Sign-ons that were carried over, or that lapsed until they are confirmed. */
  signOns: number;
}

/**
 * Makes the corrected edition the one that is signed, and does to every sign-on what the class of the correction
 * asks for (SPEC C6, C7), in one transaction: each is told by mail, and the ledger has a record for each. For focal
 * points. Throws `Refused` not_found, forbidden, correction_moved, correction_not_weighed while two people have not
 * classed every passage, round_closed for material changes when nobody could confirm any more.
 */
export async function applyCorrection(
  ctx: Context,
  actor: Actor,
  correctionId: CorrectionId,
): Promise<AppliedCorrection> {
  return ctx.db.transact(async (tx) => {
    const { correction, round, document } = await requireCorrection(tx, actor, correctionId);
    const { toEditionId, passages } = requireState(correction, 'classing');
    const is = correctionClass(passages, await tx.correction.classesOf(correctionId));
    if (is === null) throw Refused.because('correction_not_weighed');
    if (is === 'material' && !isOpen(round, ctx.now())) {
      const { closedAt, closesAt, timeZone } = round;
      throw Refused.because('correction_too_late', { values: { closedAt: closedAt ?? closesAt, timeZone } });
    }
    const state = { kind: 'applied', toEditionId, passages, class: is, at: ctx.now() } as const;
    if (!(await tx.correction.move(correctionId, 'classing', state)))
      throw Refused.because('correction_moved');
    const from = await tx.edition.byId(round.editionId);
    if (!from || !(await tx.round.change(round.id, round.state, { editionId: toEditionId }))) {
      throw Refused.because('conflict');
    }
    const found = await withText(tx, { ...round, editionId: toEditionId });
    const tell = tellingOnce(passages, found.edition.language);
    const signOns = await followCorrection(ctx, tx, found, { from, passages, class: is, tell });
    await record(ctx, tx, {
      coalitionId: document.coalitionId,
      documentId: document.id,
      actor,
      event: {
        type: 'correction.applied',
        roundId: round.id,
        correctionId,
        class: is,
        number: found.edition.number,
        passages: passages.length,
        signOns,
      },
    });
    return { correction: { ...correction, state }, class: is, signOns };
  });
}

interface Change {
  from: Edition;
  passages: Passage[];
  class: ChangeClass;
  tell: (language: PageLanguage) => ToldDifferences;
}

/** The words about the passages, worked out once for each language in which somebody is written to. */
function tellingOnce(passages: Passage[], textLanguage: string): Change['tell'] {
  const told = new Map<PageLanguage, ToldDifferences>();
  return (language) => {
    const known = told.get(language) ?? tellDifferences(passages, language, textLanguage);
    told.set(language, known);
    return known;
  };
}

/** After so many sign-ons the process reads sockets and answers pages before it goes on. */
const atOnce = 50;

/** Gives how many sign-ons it carried over, or let lapse. */
async function followCorrection(
  ctx: Context,
  tx: Transaction,
  found: PublicRoundOfText,
  change: Change,
): Promise<number> {
  const signOns = (await tx.signOn.ofRound(found.round.id)).filter(isPublicDecision);
  const counting = signOns.filter(counts);
  for (const [n, signOn] of counting.entries()) {
    if (n % atOnce === atOnce - 1) await otherTurn();
    const after = change.class === 'editorial' ? carriedTo(found.edition, signOn) : lapsed(signOn);
    await write(tx, signOn, after);
    await enterInLedger(ctx, tx, after, { kind: change.class === 'editorial' ? 'carried' : 'lapsed' });
    const secret = await signOnLink(ctx, tx, found.round, signOn);
    await mailCorrection(ctx, tx, found, after, { ...change, secret });
  }
  if (change.class === 'material') await lapseUnseconded(ctx, tx, found, change, signOns);
  if (change.class === 'editorial') await carryWaiting(ctx, tx, change.from, found.edition, signOns);
  return counting.length;
}

/** What waits for its second person was given for the text before: its first person is asked anew. */
async function lapseUnseconded(
  ctx: Context,
  tx: Transaction,
  found: PublicRoundOfText,
  change: Change,
  signOns: SignOn[],
): Promise<void> {
  for (const signOn of signOns) {
    if (signOn.state !== 'unseconded') continue;
    const after = lapsed(signOn);
    await write(tx, signOn, after);
    await restateInLedger(ctx, tx, after, { kind: 'lapsed' });
    const secret = await signOnLink(ctx, tx, found.round, signOn);
    await mailCorrection(ctx, tx, found, after, { ...change, secret });
  }
}

/** Who has not pressed the button yet presses it for the corrected text, and has signed no other. */
async function carryWaiting(
  ctx: Context,
  tx: Transaction,
  from: Edition,
  to: Edition,
  signOns: SignOn[],
): Promise<void> {
  for (const signOn of signOns) {
    const isWaiting = signOn.state === 'unconfirmed' || signOn.state === 'unseconded';
    if (!isWaiting || signOn.editionId !== from.id) continue;
    const after = { ...signOn, editionId: to.id, fingerprint: to.fingerprint };
    await write(tx, signOn, after);
    if (after.state === 'unseconded') await restateInLedger(ctx, tx, after, { kind: 'lapsed' });
  }
}

const carriedTo = ({ id, fingerprint }: Edition, signOn: SignOn): SignOn => ({
  ...signOn,
  editionId: id,
  fingerprint,
  formerFingerprint: signOn.fingerprint,
});

const lapsed = (signOn: SignOn): SignOn => ({ ...signOn, state: 'lapsed' });

async function write(tx: Transaction, before: SignOn, after: SignOn): Promise<void> {
  const { state, editionId, fingerprint, formerFingerprint } = after;
  const set = { state, editionId, fingerprint, formerFingerprint };
  if (!(await tx.signOn.change(before.id, [before.state], set))) throw Refused.because('conflict');
}
