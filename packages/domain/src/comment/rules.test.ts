import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessLevels } from '../document/access.js';
import type { MembershipId, OrganisationId } from '../id.js';
import { stateAfter, type Author, type CommentState, type ThreadStep } from './comment.js';
import type { TextReader } from './mention.js';
import { outcomes } from './outcome.js';
import {
  awaitsOutcome,
  canBecome,
  mayAssign,
  mayBegin,
  mayComment,
  mayGive,
  mayMention,
  mayReply,
  maySettle,
  waitsFor,
} from './rules.js';
import { audiencesFor } from './thread-audience.js';

const bea = 'mem_bea' as MembershipId;
const zoe = 'mem_zoe' as MembershipId;
const bridge = 'org_bridge' as OrganisationId;
const author: Author = { membershipId: bea, organisationId: null, personName: 'Bea', organisationName: null };
const open: CommentState = { kind: 'open' };
const settledAs = (outcome: (typeof outcomes)[number]) =>
  ({ kind: 'resolved', outcome, by: author, reason: null, at: new Date(0) }) as const;
const other = (drafts: boolean) => ({ membershipId: zoe, access: 'comment' as const, drafts });

describe('comments', () => {
  it('need the right to comment and a text that is not published', () => {
    expect(accessLevels.map((access) => mayComment('review', { access }).ok)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(mayComment('frozen', { access: 'comment' }).ok).toBe(true);
    expect(mayComment('published', { access: 'comment' })).toMatchObject({
      refusal: { code: 'document_frozen' },
    });
  });

  it('take replies until they have an outcome, also while they wait for the meeting', () => {
    expect(mayReply('review', { state: open }, { access: 'comment' }).ok).toBe(true);
    expect(mayReply('review', { state: settledAs('meeting') }, { access: 'comment' }).ok).toBe(true);
    for (const outcome of outcomes.filter((each) => each !== 'meeting')) {
      expect(mayReply('review', { state: settledAs(outcome) }, { access: 'comment' })).toMatchObject({
        refusal: { code: 'comment_closed' },
      });
    }
  });

  it('are settled by who began them and who drafts', () => {
    expect(maySettle({ author }, { ...other(false), membershipId: bea }).ok).toBe(true);
    expect(maySettle({ author }, other(true)).ok).toBe(true);
    expect(maySettle({ author }, other(false))).toMatchObject({ refusal: { code: 'forbidden' } });
  });

  it('of a person who was erased belong to nobody', () => {
    const nobody = { author: { ...author, membershipId: null } };
    expect(maySettle(nobody, { ...other(false), membershipId: null }).ok).toBe(false);
  });

  it('are taken back by who began them; what the text makes of them is for who drafts', () => {
    expect(outcomes.filter((outcome) => mayGive(outcome, 'Why.', { drafts: false }).ok)).toEqual(['settled']);
    expect(outcomes.filter((outcome) => mayGive(outcome, null, { drafts: true }).ok)).toEqual([
      'accepted',
      'meeting',
      'settled',
    ]);
    expect(mayGive('rejected', null, { drafts: true })).toMatchObject({
      refusal: { code: 'reason_needed', field: 'reason' },
    });
  });

  it('wait for an outcome until they have one that is not the meeting', () => {
    expect([open, ...outcomes.map(settledAs)].map(awaitsOutcome)).toEqual([
      true,
      ...outcomes.map((outcome) => outcome === 'meeting'),
    ]);
  });

  it('that were moved to the meeting get their outcome there', () => {
    for (const outcome of outcomes) {
      expect(canBecome(open, outcome)).toBe(true);
      expect(canBecome(settledAs('meeting'), outcome)).toBe(outcome !== 'meeting');
      expect(canBecome(settledAs('accepted'), outcome)).toBe(false);
    }
  });

  it('are given to somebody by who drafts, until the text is published', () => {
    expect(mayAssign('review', other(true)).ok).toBe(true);
    expect(mayAssign('review', other(false))).toMatchObject({ refusal: { code: 'forbidden' } });
    expect(mayAssign('published', other(true))).toMatchObject({ refusal: { code: 'document_frozen' } });
  });

  it('stand where the last step left them', () => {
    const step = fc.constantFrom<ThreadStep>(settledAs('accepted'), settledAs('meeting'), {
      kind: 'reopened',
      by: author,
      reason: 'Again.',
      at: new Date(0),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const last = steps.at(-1);
        expect(stateAfter(steps)).toEqual(last?.kind === 'resolved' ? last : open);
      }),
    );
  });
});

describe('threads of the drafting group', () => {
  it('are read and begun by the drafting group', () => {
    expect(audiencesFor({ drafts: true, deliberates: true })).toEqual(['readers', 'drafters']);
    expect(audiencesFor({ drafts: false, deliberates: true })).toEqual(['readers']);
    expect(audiencesFor({ drafts: false, deliberates: false })).toEqual([]);
    expect(mayBegin('review', 'drafters', other(true)).ok).toBe(true);
    expect(mayBegin('review', 'readers', other(false)).ok).toBe(true);
    expect(mayBegin('review', 'drafters', other(false))).toMatchObject({
      refusal: { code: 'forbidden', field: 'audience' },
    });
  });

  it('call nobody who cannot read them', () => {
    const reader = (drafts: boolean): TextReader => ({
      membershipId: zoe,
      personName: 'Zoe',
      organisationId: bridge,
      organisationName: 'Youth Bridge',
      drafts,
    });
    for (const mention of [{ membershipId: zoe }, { organisationId: bridge }]) {
      expect(mayMention([mention], 'readers', [reader(false)]).ok).toBe(true);
      expect(mayMention([mention], 'drafters', [reader(true)]).ok).toBe(true);
      const refusal = { refusal: { code: 'mention_not_reader', field: 'mentions' } };
      expect(mayMention([mention], 'drafters', [reader(false)])).toMatchObject(refusal);
      expect(mayMention([mention], 'readers', [])).toMatchObject(refusal);
    }
  });
});

describe('a thread waits', () => {
  const me = { membershipId: zoe, organisationId: bridge };
  const by = (membershipId: MembershipId, organisationId: OrganisationId | null = null): Author => ({
    ...author,
    membershipId,
    organisationId,
  });
  const thread = { state: open, assignee: null, author, mentions: [], createdAt: new Date(0), replies: [] };
  const reply = (writer: Author, mentions: (typeof me | { organisationId: OrganisationId })[] = []) => ({
    id: 'rep_1' as never,
    author: writer,
    body: '',
    createdAt: new Date(1),
    mentions: mentions.map((who) =>
      'membershipId' in who ? { membershipId: who.membershipId } : { organisationId: who.organisationId },
    ),
  });

  it('for whom it was given to, until it is settled', () => {
    const mine = { ...thread, assignee: { membershipId: zoe, personName: 'Zoe' } };
    expect(waitsFor(mine, me)).toBe('assigned');
    expect(waitsFor({ ...mine, state: settledAs('meeting') }, me)).toBe('assigned');
    expect(waitsFor({ ...mine, state: settledAs('accepted') }, me)).toBeNull();
    expect(waitsFor(mine, { ...me, membershipId: bea })).toBeNull();
  });

  it('for whom it calls, until they answer; another call waits again', () => {
    const calling = { ...thread, mentions: [{ membershipId: zoe }] };
    expect(waitsFor(calling, me)).toBe('mentioned');
    const answered = { ...calling, replies: [reply(by(zoe))] };
    expect(waitsFor(answered, me)).toBeNull();
    expect(waitsFor({ ...answered, replies: [...answered.replies, reply(by(bea), [me])] }, me)).toBe(
      'mentioned',
    );
  });

  it('for an organisation until one of its people answers', () => {
    const calling = { ...thread, mentions: [{ organisationId: bridge }] };
    expect(waitsFor(calling, me)).toBe('mentioned');
    expect(waitsFor({ ...calling, replies: [reply(by(bea))] }, me)).toBe('mentioned');
    expect(waitsFor({ ...calling, replies: [reply(by(bea, bridge))] }, me)).toBeNull();
  });
});
