import { audienceOf } from '../activity/audience.js';
import type { Event } from '../activity/activity.js';
import { accepted, refused, type Result } from '../refusal/refusal.js';
import type { GuestLink, GuestLinkEnd } from './guest.js';

/** Where a link stands: nobody has come yet, a guest uses it, or it opens nothing any more, and why. */
export type GuestStanding = 'waiting' | 'entered' | 'expired' | GuestLinkEnd['as'];

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
  if (audienceOf(event) !== 'readers') return false;
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
    case 'edition.frozen':
      return true;
    default:
      return false;
  }
}
