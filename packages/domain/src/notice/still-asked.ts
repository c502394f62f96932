import type { Event } from '../activity/activity.js';
import type { Document } from '../document/document.js';
import { isBeforeFreezing } from '../document/lifecycle.js';
import type { PositionId } from '../id.js';

/** A text as it stands now, as far as notices ask for something in it. */
export type AskingText = Pick<Document, 'id' | 'phase' | 'reviewUntil'>;

export interface AsksNow {
  /** The positions that count and of which it is asked whether they hold. */
  doubted: ReadonlySet<PositionId>;
  now: Date;
}

/**
 * Of what would be written to somebody, in the order in which it came, what still asks for something: not for what
 * was done meanwhile or can be done no more, and for each thing once, as it was said last. In the app all of it
 * stays, where it is read as what happened.
 */
export function stillAsked<T extends { event: Event; text: AskingText }>(
  told: readonly T[],
  asks: AsksNow,
): T[] {
  const asking = told.filter(({ event, text }) => isStillAsked(event, text, asks));
  const newest = new Map(asking.map((each) => [questionOf(each) ?? each, each]));
  return asking.filter((each) => newest.get(questionOf(each) ?? each) === each);
}

function isStillAsked(event: Event, { phase, reviewUntil }: AskingText, { doubted, now }: AsksNow): boolean {
  const isDate = (until: string) => until === reviewUntil?.toISOString() && reviewUntil > now;
  switch (event.type) {
    case 'position.doubted':
      return isBeforeFreezing(phase) && doubted.has(event.positionId);
    case 'document.phase-changed':
      return event.to !== 'review' || phase === 'review';
    case 'document.review-dated':
      return event.until === null || (isBeforeFreezing(phase) && isDate(event.until));
    case 'document.review-ends':
      return phase === 'review' && isDate(event.until);
    default:
      return true;
  }
}

/** What several notices ask alike, by name; null for what each says of its own. */
function questionOf({ event, text }: { event: Event; text: AskingText }): string | null {
  switch (event.type) {
    case 'position.doubted':
      return `${event.type} ${event.positionId}`;
    case 'document.phase-changed':
    case 'document.review-dated':
      return `${event.type} ${text.id}`;
    default:
      return null;
  }
}
