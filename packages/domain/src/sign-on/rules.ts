import type { Edition } from '../edition/edition.js';
import type { Role } from '../membership/membership.js';
import type { Organisation } from '../organisation/organisation.js';
import { accepted, refused, type Result } from '../refusal/refusal.js';
import type { RoundPolicy } from '../round/round.js';
import type { Decision, SignOn, SignOnState } from './sign-on.js';

/** The states in which a sign-on is its organisation's voice. */
export const countingStates = ['confirmed', 'provisional'] as const satisfies readonly SignOnState[];

export const counts = ({ state }: Pick<SignOn, 'state'>): boolean =>
  (countingStates as readonly SignOnState[]).includes(state);

/** What is printed when it counts, and stands in the ledger. A refusal or an objection is the focal points' to know (SPEC S3). */
export const isPublicDecision = ({ decision }: Pick<SignOn, 'decision'>): boolean =>
  decision !== 'decline' && decision !== 'object';

/** True when the organisation stands in the list of signatories, with or without a reservation. */
export const isSignatory = (signOn: Pick<SignOn, 'state' | 'decision'>): boolean =>
  counts(signOn) && (signOn.decision === 'sign' || signOn.decision === 'reservation');

/**
 * Whether this organisation may take this decision in a round of this policy. `organisation` is its entry in
 * the directory, null where it has none; `role` is the person's, null for somebody without an account.
 */
export function mayDecide(
  policy: RoundPolicy,
  organisation: Pick<Organisation, 'kind' | 'name'> | null,
  role: Role | null,
  decision: Decision,
): Result<null> {
  if (policy.eligibility === 'members' && !organisation) {
    return refused('not_eligible', { field: 'organisation' });
  }
  const observes = organisation?.kind === 'igo' || role === 'observer';
  const signs = decision === 'sign' || decision === 'reservation';
  if (observes && signs && policy.observers === 'support') {
    return refused('may_only_support', { field: 'decision' });
  }
  return accepted(null);
}

/** The words that belong to a decision: a reservation has its text, an objection may have its reason, nothing else has any. */
export function reservationFor(decision: Decision, text: string | null | undefined): Result<string | null> {
  const words = text?.trim() || null;
  switch (decision) {
    case 'reservation':
      return words ? accepted(words) : refused('reservation_needed', { field: 'reservation' });
    case 'object':
      return accepted(words);
    case 'sign':
    case 'support':
    case 'decline':
      return words ? refused('reservation_not_chosen', { field: 'decision' }) : accepted(null);
  }
}

/**
 * What becomes of a sign-on that is about to count when `standing` counts for the same organisation already.
 * The organisation's own word replaces a record made for it, if it surely is the organisation's own: given by
 * a member, or confirmed from the very address that was recorded. Otherwise the first one stays.
 */
export function againstStanding(
  arriving: Pick<SignOn, 'method' | 'signatory'>,
  standing: Pick<SignOn, 'state' | 'signatory'> | null,
): 'counts' | 'replaces' | 'duplicates' {
  if (!standing) return 'counts';
  if (standing.state !== 'provisional' || arriving.method === 'recorded') return 'duplicates';
  const isMember = arriving.method === 'member' || arriving.method === 'link';
  const isTheirs = isMember || arriving.signatory.email === standing.signatory.email;
  return isTheirs ? 'replaces' : 'duplicates';
}

/**
 * Whether a refusal or an objection that counts gives way to what its organisation says now (SPEC S20). What a focal
 * point entered is replaced in any case.
 */
export const mayGiveWay = (
  said: Pick<SignOn, 'state' | 'decision' | 'reservation'>,
  now: Pick<SignOn, 'decision' | 'reservation'>,
): boolean =>
  said.state === 'confirmed' &&
  !isPublicDecision(said) &&
  (said.decision !== now.decision || said.reservation !== now.reservation);

/**
 * A sign-on as it is once its signatory has confirmed it for the text that is signed now. For one that was given for an
 * earlier text, `shown` must be the fingerprint of the text whose differences they saw; refuses with edition_changed
 * otherwise. What had lapsed names the text before.
 */
export function confirmedFor(
  edition: Pick<Edition, 'id' | 'fingerprint'>,
  waiting: SignOn,
  shown: string | undefined,
  now: Date,
): Result<SignOn> {
  const isOfNow = waiting.editionId === edition.id;
  if (shown === undefined ? !isOfNow : shown !== edition.fingerprint) return refused('edition_changed');
  return accepted({
    ...waiting,
    state: 'confirmed',
    confirmedAt: now,
    editionId: edition.id,
    fingerprint: edition.fingerprint,
    formerFingerprint: waiting.state === 'lapsed' ? waiting.fingerprint : waiting.formerFingerprint,
  });
}

/** What confirming writes. */
export const confirmationOf = ({
  state,
  confirmedAt,
  editionId,
  fingerprint,
  formerFingerprint,
  secondEmail,
  secondedAt,
}: SignOn) => ({
  state,
  confirmedAt,
  editionId,
  fingerprint,
  formerFingerprint,
  secondEmail,
  secondedAt,
});
