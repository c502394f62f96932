import { publicTextOf, type Activity, type Decision, type Event, type Round } from '@undersigned/domain';
import type { BoardEvent } from '@undersigned/protocol';
import type { Context } from '../context.js';

/** Whether a row of the log may change what everybody sees of this round. */
export function concernsRound({ event }: Activity, { id }: Pick<Round, 'id'>): boolean {
  return 'roundId' in event && event.roundId === id;
}

/**
 * What everybody may be told of a row of the log about this round, by its policy as it stands now; null when that
 * is nothing, and for a row about another. A count is the count of this moment: whoever catches up sees the newest
 * number, not each on the way.
 */
export async function publicEvent(
  ctx: Context,
  { id }: Pick<Round, 'id'>,
  row: Activity,
): Promise<BoardEvent | null> {
  if (!concernsRound(row, { id })) return null;
  const { seq, at, event } = row;
  const round = await ctx.db.read.round.byId(id);
  if (!round || publicTextOf(round) === 'nothing') return null;
  const stamp = { seq, at: at.toISOString() };
  switch (event.type) {
    case 'round.opened':
      return { ...stamp, type: 'opened', closesAt: event.closesAt, timeZone: event.timeZone };
    case 'round.deadline-moved':
      return { ...stamp, type: 'deadline-moved', closesAt: event.to, timeZone: event.timeZone };
    case 'round.closed':
      return { ...stamp, type: 'closed' };
    case 'round.published':
      return { ...stamp, type: 'published', signatories: event.signatories };
    case 'list.published':
      return { ...stamp, type: 'count', count: event.signatories, ...noName };
    case 'sign-on.confirmed':
    case 'sign-on.withdrawn':
    case 'correction.applied': {
      const shown = round.policy.whileOpen;
      // What comes after publication waits for the next edition of the list.
      if (shown === 'nothing' || round.state === 'published') return null;
      const counts = await ctx.db.read.signOn.countsOf([id]);
      const signing = counts.filter(({ decision }) => signingDecisions.has(decision));
      const count = signing.reduce((sum, { organisations }) => sum + organisations, 0);
      return { ...stamp, type: 'count', count, ...(shown === 'names' ? newName(event) : noName) };
    }
    default:
      return null;
  }
}

const noName = { name: null, country: null };

/** The name that has just come onto the list. */
function newName(event: Event): { name: string | null; country: string | null } {
  const isNew =
    event.type === 'sign-on.confirmed' && signingDecisions.has(event.decision) && !event.wasEntered;
  // The count tells that somebody has come; who asked not to be printed is not told.
  return isNew && !event.isUnlisted ? { name: event.organisationName, country: event.country } : noName;
}

const signingDecisions: ReadonlySet<Decision> = new Set<Decision>(['sign', 'reservation']);
