import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivityActor, Event } from '../activity/activity.js';
import type {
  CommentId,
  MembershipId,
  OrganisationId,
  PersonId,
  PositionId,
  RoundId,
  SuggestionId,
} from '../id.js';
import { canConcern, whoIsConcerned, type Listener, type ThreadPeople } from './who-is-concerned.js';

const member = (name: string, more: Partial<Listener> = {}): Listener => ({
  personId: `per_${name}` as PersonId,
  membershipId: `mem_${name}` as MembershipId,
  organisationId: `org_${name}` as OrganisationId,
  role: 'member',
  access: 'comment',
  drafts: false,
  deliberates: true,
  ...more,
});
const acting = ({ membershipId, personId, organisationId }: Listener): ActivityActor => ({
  kind: 'member',
  membershipId,
  personId,
  organisationId,
});

const ana = member('ana', { role: 'focal-point', organisationId: null, access: 'edit', drafts: true });
const bram = member('bram');
const cleo = member('cleo');
const dan = member('dan', { role: 'observer' });
const all = [ana, bram, cleo, dan];
const commentId = 'cmt_a' as CommentId;
const roundId = 'rnd_a' as RoundId;
const thread: ThreadPeople = { author: bram.membershipId, participants: [], assignee: null };

const told = (event: Event, by: Listener, people: ThreadPeople | null = thread) =>
  Object.fromEntries(
    whoIsConcerned(event, acting(by), people, all).map(({ listener, reason }) => [
      listener.membershipId.slice(4),
      reason,
    ]),
  );

describe('what concerns whom', () => {
  it('is an answer for its author, and news for those who spoke in the thread', () => {
    const spoken = { ...thread, participants: [cleo.membershipId, bram.membershipId] };
    expect(told({ type: 'comment.replied', commentId }, ana, spoken)).toEqual({
      bram: 'answered',
      cleo: 'followed',
    });
  });

  it('is the outcome of a suggestion for its author, and news for who supported it', () => {
    const supported = { ...thread, participants: [cleo.membershipId] };
    const suggestionId = 'sgn_a' as SuggestionId;
    for (const event of [
      { type: 'suggestion.accepted', suggestionId },
      { type: 'suggestion.rejected', suggestionId },
      { type: 'suggestion.moved-to-meeting', suggestionId },
    ] as Event[]) {
      expect(told(event, ana, supported)).toEqual({ bram: 'suggestionSettled', cleo: 'supportSettled' });
    }
  });

  it('is the strongest reason, once', () => {
    const mentions = [
      { organisationId: bram.organisationId! },
      { membershipId: bram.membershipId },
      { organisationId: cleo.organisationId! },
    ];
    expect(told({ type: 'comment.replied', commentId, mentions }, ana)).toEqual({
      bram: 'mentioned',
      cleo: 'organisationMentioned',
    });
  });

  it('is an outcome for who began the thread and who spoke in it', () => {
    const spoken = { ...thread, participants: [cleo.membershipId] };
    expect(told({ type: 'comment.resolved', commentId, outcome: 'partly' }, ana, spoken)).toEqual({
      bram: 'settled',
      cleo: 'threadSettled',
    });
  });

  it('is nothing for others in a thread of the drafting group', () => {
    expect(told({ type: 'comment.replied', commentId, isPrivate: true }, ana)).toEqual({});
  });

  it('is work for whom it was given to, and a request for those who may comment', () => {
    const given = { type: 'comment.assigned', commentId, assigneeId: ana.membershipId } as const;
    expect(told(given, bram)).toEqual({ ana: 'assigned' });
    const opened = { type: 'document.phase-changed', from: 'drafting', to: 'review' } as const;
    expect(told(opened, ana, null)).toEqual({ bram: 'toRead', cleo: 'toRead', dan: 'toRead' });
  });

  it('is a deadline for those who have a voice', () => {
    const closesAt = '2026-12-11T17:00:00.000Z';
    const opened = { type: 'round.opened', roundId, closesAt, timeZone: 'Europe/Brussels' } as const;
    expect(told(opened, ana, null)).toEqual({ bram: 'toDecide', cleo: 'toDecide' });
  });

  it('is a decision for who suggested other words, and a red line for those who draft', () => {
    const suggestionId = 'sug_a' as SuggestionId;
    expect(told({ type: 'suggestion.rejected', suggestionId }, ana)).toEqual({ bram: 'suggestionSettled' });
    expect(told({ type: 'suggestion.added', suggestionId }, bram)).toEqual({ ana: 'suggested' });
    const taken = { type: 'position.taken', organisationId: cleo.organisationId!, paragraph: '3' } as const;
    expect(told({ ...taken, stance: 'red-line' }, cleo, null)).toEqual({ ana: 'redLine' });
    expect(told({ ...taken, stance: 'support' }, cleo, null)).toEqual({});
  });

  it('is a question for those who may speak for the organisation whose paragraph changed', () => {
    const doubted = {
      type: 'position.doubted',
      positionId: 'pos_a' as PositionId,
      organisationId: cleo.organisationId!,
      paragraph: '3',
    } as const;
    const timer = { kind: 'system', name: 'schedule' } as const;
    const mute = member('mute', { organisationId: cleo.organisationId, access: 'view' });
    const asked = whoIsConcerned(doubted, timer, null, [...all, mute]);
    expect(asked).toEqual([{ listener: cleo, reason: 'askedAgain' }]);
  });

  it('is work again for both when what was accepted could not be written in', () => {
    const failed = {
      type: 'suggestion.failed',
      suggestionId: 'sug_a' as SuggestionId,
      why: 'stale',
    } as const;
    const timer = { kind: 'system', name: 'schedule' } as const;
    expect(whoIsConcerned(failed, timer, thread, all)).toEqual([
      { listener: bram, reason: 'suggestionReopened' },
      { listener: ana, reason: 'suggestionWaits' },
    ]);
  });

  it('is nothing where nothing waits for anybody', () => {
    expect(canConcern({ type: 'person.changed', personId: bram.personId })).toBe(false);
  });

  it('never is what oneself did, nor twice the same', () => {
    const events: Event[] = [
      { type: 'comment.added', commentId, mentions: all.map(({ membershipId }) => ({ membershipId })) },
      { type: 'comment.replied', commentId },
      { type: 'comment.resolved', commentId },
      { type: 'comment.reopened', commentId },
      { type: 'comment.assigned', commentId, assigneeId: ana.membershipId },
      { type: 'round.published', roundId, signatories: 2 },
    ];
    const ids = all.map(({ membershipId }) => membershipId);
    fc.assert(
      fc.property(
        fc.constantFrom(...events),
        fc.constantFrom(...all),
        fc.constantFrom(...ids),
        fc.subarray(ids),
        (event, by, author, participants) => {
          const concerned = whoIsConcerned(event, acting(by), { author, participants, assignee: null }, all);
          const people = concerned.map(({ listener }) => listener.personId);
          expect(people).not.toContain(by.personId);
          expect(new Set(people).size).toBe(people.length);
        },
      ),
    );
  });
});
