import { mailboxOf } from '../email.js';
import { accepted, refused, type Result } from '../refusal/refusal.js';
import type { RoundPolicy } from '../round/round.js';
import { isPublicDecision } from './rules.js';
import type { SignOn } from './sign-on.js';

/** Whether a second person confirms before this counts. A no needs one person only: it is printed nowhere (SPEC S17). */
export const asksForSecond = (
  { second }: Pick<RoundPolicy, 'second'>,
  signOn: Pick<SignOn, 'decision'>,
): boolean => second === 'asked' && isPublicDecision(signOn);

/** The address of the second person, which is another mailbox than the first one's; null where none is asked for. */
export function secondFor(
  policy: Pick<RoundPolicy, 'second'>,
  signOn: Pick<SignOn, 'decision'> & { signatory: { email: string } },
  typed: string | null | undefined,
): Result<string | null> {
  if (!asksForSecond(policy, signOn)) return accepted(null);
  if (!typed) return refused('second_needed', { field: 'secondEmail' });
  const isFirst = mailboxOf(typed) === mailboxOf(signOn.signatory.email);
  return isFirst ? refused('second_is_first', { field: 'secondEmail' }) : accepted(typed);
}

/** Whether its first person has said yes and the second one is still to. */
export const awaitsSecond = ({ state, secondEmail }: Pick<SignOn, 'state' | 'secondEmail'>): boolean =>
  state === 'unseconded' || (state === 'provisional' && secondEmail !== null);
