import { describe, expect, it } from 'vitest';
import { accessLevels } from '../document/access.js';
import type { MembershipId } from '../id.js';
import type { Author, CommentState } from './comment.js';
import { mayComment, mayReply, maySettle } from './rules.js';

const bea = 'mem_bea' as MembershipId;
const author: Author = { membershipId: bea, organisationId: null, personName: 'Bea', organisationName: null };
const open: CommentState = { kind: 'open' };
const settled: CommentState = { kind: 'resolved', by: author, reason: null, at: new Date(0) };
const reader = (access: (typeof accessLevels)[number]) => ({
  membershipId: 'mem_other' as MembershipId,
  access,
  steers: false,
});

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

  it('take replies while they are open', () => {
    expect(mayReply('review', { state: open }, { access: 'comment' }).ok).toBe(true);
    expect(mayReply('review', { state: settled }, { access: 'comment' })).toMatchObject({
      refusal: { code: 'comment_closed' },
    });
  });

  it('are settled by who began them, who holds the pen and who steers', () => {
    expect(maySettle({ author }, { membershipId: bea, access: 'comment', steers: false }).ok).toBe(true);
    expect(maySettle({ author }, reader('edit')).ok).toBe(true);
    expect(maySettle({ author }, { ...reader('comment'), steers: true }).ok).toBe(true);
    expect(maySettle({ author }, reader('comment'))).toMatchObject({ refusal: { code: 'forbidden' } });
  });

  it('of a person who was erased belong to nobody', () => {
    const nobody = { author: { ...author, membershipId: null } };
    expect(maySettle(nobody, { membershipId: null, access: 'comment', steers: false }).ok).toBe(false);
  });
});
