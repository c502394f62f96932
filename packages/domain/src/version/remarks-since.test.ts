import { describe, expect, it } from 'vitest';
import type { Activity, Event } from '../activity/activity.js';
import type { CommentId, MembershipId, SuggestionId } from '../id.js';
import { remarksSince } from './remarks-since.js';

const me = 'mem_me' as MembershipId;
const row = (event: Event, membershipId = 'mem_other' as MembershipId) =>
  ({ actor: { kind: 'member', membershipId }, event }) as Pick<Activity, 'actor' | 'event'>; // only what is counted
const commentId = 'cmt_a' as CommentId;
const suggestionId = 'sug_a' as SuggestionId;

describe('the remarks since a visit', () => {
  it('are comments with their answers, suggestions, and each outcome once, of others', () => {
    const rows = [
      row({ type: 'comment.added', commentId }),
      row({ type: 'comment.replied', commentId }),
      row({ type: 'comment.replied', commentId }, me),
      row({ type: 'suggestion.added', suggestionId }),
      row({ type: 'suggestion.supported', suggestionId }),
      row({ type: 'suggestion.moved-to-meeting', suggestionId }),
      row({ type: 'suggestion.accepted', suggestionId, isChanged: false }),
      row({ type: 'suggestion.applied', suggestionId, seq: 3 }),
      row({ type: 'comment.resolved', commentId }, me),
      row({ type: 'document.renamed', title: 'New' }),
    ];
    expect(remarksSince(rows, me)).toEqual({ comments: 2, suggestions: 1, outcomes: 1 });
  });

  it('lose an outcome that was taken back', () => {
    const rows = [
      row({ type: 'comment.resolved', commentId }),
      row({ type: 'suggestion.accepted', suggestionId, isChanged: false }),
      row({ type: 'comment.reopened', commentId }, me),
      row({ type: 'suggestion.failed', suggestionId, why: 'stale' }),
    ];
    expect(remarksSince(rows, me)).toEqual({ comments: 0, suggestions: 0, outcomes: 0 });
  });
});
