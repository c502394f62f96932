import type { Stores } from '@undersigned/db';
import {
  correctionClass,
  counts,
  isPublicDecision,
  type Actor,
  type ChangeClass,
  type Correction,
  type CorrectionId,
  type Edition,
  type PassageClass,
  type RoundId,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { Refused } from '../refusal/refused.js';
import { requireOwnRound } from '../round/require-round.js';
import { requireCorrection } from './require-correction.js';

/** What was said of one passage, with the name of who said it. */
export interface NamedClass extends PassageClass {
  personName: string;
}

/** A correction with all that its page shows. */
export interface CorrectionView {
  correction: Correction;
  from: Edition;
  /** Null while the words are being written. */
  to: Edition | null;
  classes: NamedClass[];
  /** Null while a passage has not been weighed by two people. */
  class: ChangeClass | null;
  /** Sign-ons that it would carry over, or let lapse. */
  signOns: number;
}

/** The newest correction of a round, settled or not; null when there was none. For focal points. Throws `Refused` not_found, forbidden. */
export async function latestCorrection(
  ctx: Context,
  actor: Actor,
  roundId: RoundId,
): Promise<CorrectionView | null> {
  const { read } = ctx.db;
  await requireOwnRound(read, actor, roundId);
  const [correction] = await read.correction.ofRound(roundId);
  return correction ? viewOf(read, correction) : null;
}

/** One correction with its passages and what was said of each. For focal points. Throws `Refused` not_found, forbidden. */
export async function getCorrection(
  ctx: Context,
  actor: Actor,
  correctionId: CorrectionId,
): Promise<CorrectionView> {
  const { read } = ctx.db;
  const { correction } = await requireCorrection(read, actor, correctionId);
  return viewOf(read, correction);
}

/** The corrections of a round without what was said of their passages, newest first. For focal points. Throws `Refused` not_found, forbidden. */
export async function listCorrections(ctx: Context, actor: Actor, roundId: RoundId): Promise<Correction[]> {
  await requireOwnRound(ctx.db.read, actor, roundId);
  return ctx.db.read.correction.ofRound(roundId);
}

async function viewOf(read: Stores, correction: Correction): Promise<CorrectionView> {
  const { state, roundId } = correction;
  const isMade = state.kind === 'classing' || state.kind === 'applied';
  const from = await read.edition.byId(correction.fromEditionId);
  if (!from) throw Refused.because('not_found');
  const classes = await read.correction.classesOf(correction.id);
  const people = new Map(
    (await read.person.byIds([...new Set(classes.map(({ personId }) => personId))])).map((one) => [
      one.id,
      one.name,
    ]),
  );
  const signOns = (await read.signOn.ofRound(roundId)).filter(
    (each) => counts(each) && isPublicDecision(each),
  );
  return {
    correction,
    from,
    to: isMade ? await read.edition.byId(state.toEditionId) : null,
    classes: classes.map((each) => ({ ...each, personName: people.get(each.personId) ?? '' })),
    class: isMade ? correctionClass(state.passages, classes) : null,
    signOns: signOns.length,
  };
}
