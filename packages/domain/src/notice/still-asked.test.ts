import { describe, expect, it } from 'vitest';
import type { Event } from '../activity/activity.js';
import type { Phase } from '../document/document.js';
import type { CommentId, DocumentId, OrganisationId, PositionId } from '../id.js';
import { stillAsked, type AskingText } from './still-asked.js';

const now = new Date('2026-11-26T11:00:00Z');
const friday = '2026-11-27T17:00:00.000Z';
const monday = '2026-11-30T17:00:00.000Z';
const positionId = 'pos_a' as PositionId;

const text = (phase: Phase, more: Partial<AskingText> = {}): AskingText => ({
  id: 'doc_a' as DocumentId,
  phase,
  reviewUntil: new Date(friday),
  ...more,
});
const doubt: Event = {
  type: 'position.doubted',
  positionId,
  organisationId: 'org_a' as OrganisationId,
  paragraph: '3',
};
const opened: Event = { type: 'document.phase-changed', from: 'drafting', to: 'review' };
const dated = (until: string): Event => ({ type: 'document.review-dated', until });
const ends = (until: string): Event => ({ type: 'document.review-ends', until });
const doubted = new Set([positionId]);
const asks = (event: Event, of: AskingText, at = { doubted, now }) =>
  stillAsked([{ event, text: of }], at).length === 1;

describe('what a mail asks for', () => {
  it('is whether a position holds, until it is answered, its words are back, or the text is frozen', () => {
    expect(asks(doubt, text('review'))).toBe(true);
    expect(asks(doubt, text('drafting'))).toBe(true);
    expect(asks(doubt, text('review'), { doubted: new Set(), now })).toBe(false);
    expect(asks(doubt, text('frozen'))).toBe(false);
  });

  it('is to read what is open for comments, as long as it is', () => {
    expect(asks(opened, text('review'))).toBe(true);
    for (const phase of ['drafting', 'frozen', 'published'] as const) {
      expect(asks(opened, text(phase))).toBe(false);
    }
  });

  it('is to come before a date that stands and lies ahead', () => {
    for (const event of [dated(friday), ends(friday)]) {
      expect(asks(event, text('review'))).toBe(true);
      expect(asks(event, text('review', { reviewUntil: new Date(monday) }))).toBe(false);
      expect(asks(event, text('review', { reviewUntil: null }))).toBe(false);
      expect(asks(event, text('review'), { doubted, now: new Date(friday) })).toBe(false);
      expect(asks(event, text('frozen'))).toBe(false);
    }
    expect(asks(dated(friday), text('drafting'))).toBe(true);
    expect(asks(ends(friday), text('drafting'))).toBe(false);
  });

  it('is each thing once, as it was said last, and of each text', () => {
    const here = text('review');
    const there = text('review', { id: 'doc_b' as DocumentId });
    const of = (event: Event, where: AskingText, seq: number) => ({ event, text: where, seq });
    const told = [
      of(opened, here, 1),
      of(dated(friday), here, 2),
      of(opened, there, 3),
      of(doubt, here, 4),
      of(opened, here, 5),
      of(dated(friday), here, 6),
      of(doubt, here, 7),
    ];
    expect(stillAsked(told, { doubted, now }).map(({ seq }) => seq)).toEqual([3, 5, 6, 7]);
  });

  it('is nothing in what is told for itself', () => {
    const commentId = 'cmt_a' as CommentId;
    const answered = { event: { type: 'comment.replied', commentId } as Event, text: text('published') };
    expect(stillAsked([answered, { ...answered }], { doubted, now })).toHaveLength(2);
  });
});
