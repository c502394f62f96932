import { audienceOf, isTold } from '../activity/audience.js';
import type { Event } from '../activity/activity.js';
import { accepted, refused, type Result } from '../refusal/refusal.js';
import { readDeadline } from '../round/deadline.js';
import { mostGuestDays, usualGuestDays, type GuestAccess, type GuestLink } from './guest.js';

const dayMs = 24 * 60 * 60_000;

/**
 * When a link runs out: at the end of its last day in that zone, or after the usual time. Refuses with deadline_past,
 * guest_link_too_long.
 */
export function guestLinkEnds(lastDay: string | null | undefined, timeZone: string, now: Date): Result<Date> {
  if (!lastDay) return accepted(new Date(now.getTime() + usualGuestDays * dayMs));
  const read = readDeadline(`${lastDay}T23:59`, timeZone, now);
  if (!read.ok) return refused(read.refusal.code, { field: 'until' });
  const { instant } = read.value;
  const days = (instant.getTime() - now.getTime()) / dayMs;
  return days > mostGuestDays + 1
    ? refused('guest_link_too_long', { field: 'until', values: { days: mostGuestDays } })
    : accepted(instant);
}

/** What a guest may do as every reader of a text may; proposing other words comes on top of commenting. */
export const readingAccessOf = (access: GuestAccess): 'view' | 'comment' =>
  access === 'view' ? 'view' : 'comment';

/** Where a link stands: nobody has come yet, a guest uses it, or it opens nothing any more, and why. */
export const guestStandings = ['waiting', 'entered', 'expired', 'revoked', 'member'] as const;
export type GuestStanding = (typeof guestStandings)[number];

export function guestStanding(
  link: Pick<GuestLink, 'end' | 'expiresAt' | 'guest'>,
  now: Date,
): GuestStanding {
  if (link.end) return link.end.as;
  if (link.expiresAt <= now) return 'expired';
  return link.guest ? 'entered' : 'waiting';
}

/** Whether the link lets anybody in at this moment. Refuses with guest_link_ended. */
export function letsIn(link: Pick<GuestLink, 'end' | 'expiresAt'>, now: Date): Result<true> {
  const isOver = link.end !== null || link.expiresAt <= now;
  return isOver ? refused('guest_link_ended') : accepted(true);
}

/** A guest hears what happens to the words and comments of their text; signatures, lists and people are not theirs. */
export function mayTellGuest(event: Event): boolean {
  if (!isTold(audienceOf(event), { role: 'observer', drafts: false, deliberates: true })) return false;
  switch (event.type) {
    case 'comment.added':
    case 'comment.replied':
    case 'comment.resolved':
    case 'comment.reopened':
    case 'comment.labelled':
    case 'comment.assigned':
    case 'document.renamed':
    case 'document.phase-changed':
    case 'document.review-dated':
    case 'document.review-ends':
    case 'edition.frozen':
    case 'suggestion.added':
    case 'suggestion.supported':
    case 'suggestion.support-ended':
    case 'suggestion.accepted':
    case 'suggestion.applied':
    case 'suggestion.failed':
    case 'suggestion.rejected':
    case 'suggestion.moved-to-meeting':
    case 'suggestion.withdrawn':
      return true;
    default:
      return false;
  }
}
