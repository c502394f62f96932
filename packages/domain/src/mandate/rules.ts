import type { Membership } from '../membership/membership.js';
import { accepted, refused, type Result } from '../refusal/refusal.js';
import { wallTimeOf } from '../round/wall-time.js';
import type { Mandate, NewMandate } from './mandate.js';
import { commonTopics } from './topic.js';

/** A mandate with the person it names, who may have left since. */
export interface NamedMandate {
  mandate: Mandate;
  membership: Membership;
}

/** over: its last day has passed. ended: somebody ended it. left: its person acts for the organisation no more. */
export const mandateStates = ['holds', 'over', 'ended', 'left'] as const;
export type MandateState = (typeof mandateStates)[number];

/** What has become of a mandate at a moment after it was given (SPEC A3). */
export function mandateState(
  { mandate, membership }: NamedMandate,
  at: Date,
  timeZone: string,
): MandateState {
  if (mandate.endedAt && mandate.endedAt <= at) return 'ended';
  if (membership.endedAt && membership.endedAt <= at) return 'left';
  return mandate.until !== null && mandate.until < dayOf(at, timeZone) ? 'over' : 'holds';
}

/** What a mandate says to a round: on which of its topics, since when, until which day. */
export type MandateNote = Pick<Mandate, 'topics' | 'givenAt' | 'until'>;

/**
 * What the mandates of one person say to a round about these topics, at this moment in its zone; null when none holds
 * for any of them. Of several the one that covers most speaks, of equals the newest (SPEC A5).
 */
export function mandateFor(
  mandates: readonly NamedMandate[],
  topics: readonly string[],
  at: Date,
  timeZone: string,
): MandateNote | null {
  const [best] = mandates
    .filter((each) => each.mandate.givenAt <= at && mandateState(each, at, timeZone) === 'holds')
    .map(({ mandate: { givenAt, until, ...mandate } }) => ({
      topics: commonTopics(topics, mandate.topics),
      givenAt,
      until,
    }))
    .filter((note) => note.topics.length > 0)
    .sort(
      (one, other) =>
        other.topics.length - one.topics.length || other.givenAt.getTime() - one.givenAt.getTime(),
    );
  return best ?? null;
}

/** A mandate whose last day has passed already would never hold. */
export const mayGiveMandate = (
  { until }: Pick<NewMandate, 'until'>,
  now: Date,
  timeZone: string,
): Result<null> =>
  until !== null && until < dayOf(now, timeZone)
    ? refused('mandate_over', { field: 'until' })
    : accepted(null);

/** A person who holds all that already, for as long or longer, is not given it again: `held` are theirs (SPEC A7). */
export function isNoSecondMandate(
  { topics, until }: Pick<NewMandate, 'topics' | 'until'>,
  held: readonly NamedMandate[],
  now: Date,
  timeZone: string,
): Result<null> {
  const same = held.find(
    (each) =>
      mandateState(each, now, timeZone) === 'holds' &&
      commonTopics(topics, each.mandate.topics).length === topics.length &&
      (each.mandate.until === null || (until !== null && until <= each.mandate.until)),
  );
  return same ? refused('mandate_held', { field: 'topics' }) : accepted(null);
}

const dayOf = (at: Date, timeZone: string): string => wallTimeOf(at, timeZone).slice(0, 10);
