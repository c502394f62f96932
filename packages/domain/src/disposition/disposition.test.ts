import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Author } from '../comment/comment.js';
import type { CommentId, MembershipId, OrganisationId, SuggestionId } from '../id.js';
import type { SuggestionState } from '../suggestion/suggestion.js';
import { decisionOn, type Remark, type RemarkOutcome, type RemarkSpot } from './disposition.js';
import { inRemarkOrder, remarkOrders } from './remark-order.js';
import { outcomeOrOpen, remarksIn, remarkViews } from './remark-view.js';

const at = new Date('2026-11-26T12:00:00Z');
const by: Author = {
  membershipId: 'mem_a' as MembershipId,
  organisationId: 'org_a' as OrganisationId,
  personName: 'Ana',
  organisationName: null,
};
const remark = (
  number: number,
  organisationName: string | null,
  spot: RemarkSpot,
  outcome: RemarkOutcome | null = null,
): Remark => ({
  number,
  ...(number % 2 === 0
    ? { kind: 'comment', id: `cmt_${number}` as CommentId, words: null, body: '', answers: [] }
    : { kind: 'suggestion', id: `sug_${number}` as SuggestionId, change: [], instead: null, reason: null }),
  author: { ...by, organisationName },
  at,
  place: { question: null, spot },
  decision: outcome && { outcome, by, at, reason: null },
});
const remarks = [
  remark(1, 'Youth Bridge', { kind: 'in', paragraph: '2.10' }, 'rejected'),
  remark(2, 'Élan', { kind: 'unnumbered' }),
  remark(3, null, { kind: 'behind', paragraph: '2' }, 'meeting'),
  remark(4, 'Élan', { kind: 'whole' }),
  remark(5, 'Open Desk', { kind: 'in', paragraph: '2.9' }),
  remark(6, 'Open Desk', { kind: 'beginning' }, 'withdrawn'),
];
const numbers = (order: Parameters<typeof inRemarkOrder>[1]) =>
  inRemarkOrder(remarks, order, 'fr').map(({ number }) => number);

describe('the remarks on a text', () => {
  it('stand as they came, by who spoke, or along the text', () => {
    expect(numbers('number')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(numbers('organisation')).toEqual([3, 2, 4, 5, 6, 1]);
    expect(numbers('paragraph')).toEqual([4, 6, 3, 5, 1, 2]);
  });

  it('are each there once in every order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(remarks), fc.constantFrom(...remarkOrders), (some, order) => {
        const ordered = inRemarkOrder(some, order, 'en');
        expect(ordered.map(({ number }) => number).sort()).toEqual(some.map(({ number }) => number).sort());
      }),
    );
  });

  it('are each in one view besides the whole', () => {
    const narrow = remarkViews.filter((view) => view !== 'all');
    expect(narrow.flatMap((view) => remarksIn(view, remarks))).toHaveLength(remarks.length);
    expect(remarksIn('all', remarks)).toEqual(remarks);
    expect(remarksIn('open', remarks).map(({ number }) => number)).toEqual([2, 4, 5]);
  });
});

describe('what became of a suggestion', () => {
  const decided = { by, at, reason: 'Said above.' };
  const instead = { kind: 'blocks-removed', field: 'body', blockIds: ['a'], words: 'A' } as const;
  const change = { ...instead, blockIds: [...instead.blockIds] };

  it.each<[SuggestionState, RemarkOutcome | 'open']>([
    [{ kind: 'open' }, 'open'],
    [{ kind: 'accepted', instead: null, ...decided }, 'accepted'],
    [{ kind: 'accepted', instead: change, ...decided }, 'reworded'],
    [{ kind: 'applied', seq: 7, ...decided }, 'accepted'],
    [{ kind: 'merged', seq: 7, instead: change, ...decided }, 'reworded'],
    [{ kind: 'rejected', ...decided }, 'rejected'],
    [{ kind: 'meeting', ...decided }, 'meeting'],
    [{ kind: 'withdrawn', ...decided }, 'withdrawn'],
  ])('%o', (state, outcome) => {
    const decision = decisionOn(state);
    expect(outcomeOrOpen({ decision })).toBe(outcome);
    if (decision) expect(decision).toMatchObject(decided);
  });
});
