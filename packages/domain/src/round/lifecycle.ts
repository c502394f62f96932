import { accepted, refused, type Result } from '../refusal/refusal.js';
import type { Round, RoundPolicy, RoundState } from './round.js';

/** What somebody, or the clock, wants of a round. */
export type RoundCommand =
  | { kind: 'open' }
  | { kind: 'move-deadline'; closesAt: Date }
  /** By the clock alone, at a deadline that has come. */
  | { kind: 'extend'; closesAt: Date }
  | { kind: 'close'; by: 'person' | 'deadline' }
  | { kind: 'publish' };

/** The move a command comes to: written only if the round still is in `from`. */
export interface RoundMove {
  from: RoundState;
  set: Partial<Pick<Round, 'state' | 'closesAt' | 'openedAt' | 'closedAt' | 'publishedAt'>>;
}

/** The round's life, as SPEC.md tells it: draft, open, closed, published, in this order and never back. */
export function transition(
  round: Pick<Round, 'state' | 'closesAt' | 'closedAt' | 'timeZone'>,
  command: RoundCommand,
  now: Date,
): Result<RoundMove> {
  const from = round.state;
  switch (command.kind) {
    case 'open':
      if (from !== 'draft') return refused('conflict');
      if (round.closesAt <= now) return refused('deadline_past', { field: 'closesAt' });
      return accepted({ from, set: { state: 'open', openedAt: now } });
    case 'move-deadline':
      if (from !== 'draft' && !isOpen(round, now)) return roundClosed(round);
      if (command.closesAt <= now) return refused('deadline_past', { field: 'closesAt' });
      return accepted({ from, set: { closesAt: command.closesAt } });
    case 'extend':
      if (from !== 'open' || now < round.closesAt || command.closesAt <= now) return refused('conflict');
      return accepted({ from, set: { closesAt: command.closesAt } });
    case 'close':
      if (from !== 'open') return refused('round_not_open');
      if (command.by === 'deadline' && now < round.closesAt) return refused('conflict');
      return accepted({ from, set: { state: 'closed', closedAt: closingMoment(round, now) } });
    case 'publish':
      if (from === 'published') return refused('conflict');
      if (from !== 'closed') return refused('round_still_open');
      return accepted({ from, set: { state: 'published', publishedAt: now } });
  }
}

/** True while sign-ons are taken: the deadline holds to the millisecond, whether or not a timer has noticed it. */
export const isOpen = (round: Pick<Round, 'state' | 'closesAt'>, now: Date): boolean =>
  round.state === 'open' && now < round.closesAt;

/**
 * Whether a sign-on may be given or confirmed now; the refusal says when it closed. A round that takes late ones
 * takes them for the list that is published next.
 */
export function takesSignOns(
  round: Pick<Round, 'state' | 'closesAt' | 'closedAt' | 'timeZone'> & { policy: Pick<RoundPolicy, 'late'> },
  now: Date,
): Result<null> {
  if (round.state === 'draft') return refused('round_not_yet_open');
  if (round.policy.late === 'open') return accepted(null);
  return isOpen(round, now) ? accepted(null) : roundClosed(round);
}

const roundClosed = ({ closedAt, closesAt, timeZone }: Pick<Round, 'closesAt' | 'closedAt' | 'timeZone'>) =>
  refused('round_closed', { values: { closedAt: closedAt ?? closesAt, timeZone } });

/** A round that nobody closed early closed at its deadline, even if the product was switched off then. */
const closingMoment = (round: Pick<Round, 'closesAt'>, now: Date): Date =>
  now < round.closesAt ? now : round.closesAt;
