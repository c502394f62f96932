import type { Actor } from '@undersigned/domain';
import { countAttempt, type Limit } from './count-attempt';

/**
 * What one person may have mailed in an hour, on screens and over the API together: a coalition writes to some dozens,
 * and a stolen session or token should not mail the world.
 */
const limits = {
  deliveries: { name: 'deliveries', times: 30, perMinutes: 60 },
  invitations: { name: 'invitations', times: 100, perMinutes: 60 },
  guestLinks: { name: 'guest-links', times: 60, perMinutes: 60 },
} satisfies Record<string, Limit>;

/** Counts one act of this person that sends mail. Throws `Refused` too_many_requests when it was one too many. */
export async function countMails(what: keyof typeof limits, actor: Actor): Promise<void> {
  if (actor.kind === 'member') await countAttempt(limits[what], actor.personId);
}
