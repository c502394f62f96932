import type { Activity } from '../activity/activity.js';
import type { MembershipId } from '../id.js';

/** What others did to the remarks on a text in some rows of the log. */
export interface RemarksSince {
  /** Comments, and answers to them. */
  comments: number;
  suggestions: number;
  /** Remarks that have an outcome they did not have before; one that was opened again has none. */
  outcomes: number;
}

/** Counts the rows that somebody may be told of. What they did themselves is no news to them. */
export function remarksSince(
  rows: readonly Pick<Activity, 'actor' | 'event'>[],
  reader: MembershipId,
): RemarksSince {
  const count = { comments: 0, suggestions: 0 };
  const settled = new Set<string>();
  for (const { actor, event } of rows) {
    const isOwn = actor.kind === 'member' && actor.membershipId === reader;
    switch (event.type) {
      case 'comment.added':
      case 'comment.replied':
        if (!isOwn) count.comments += 1;
        break;
      case 'suggestion.added':
        if (!isOwn) count.suggestions += 1;
        break;
      case 'comment.resolved':
        if (!isOwn) settled.add(event.commentId);
        break;
      case 'suggestion.accepted':
      case 'suggestion.rejected':
      case 'suggestion.moved-to-meeting':
        if (!isOwn) settled.add(event.suggestionId);
        break;
      case 'comment.reopened':
        settled.delete(event.commentId);
        break;
      case 'suggestion.failed':
        settled.delete(event.suggestionId);
        break;
      default:
        break;
    }
  }
  return { ...count, outcomes: settled.size };
}
