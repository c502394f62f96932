import type { DocumentId, Event, MembershipId, PersonId } from '@undersigned/domain';
import type { News } from '@undersigned/services';
import { describe, expect, it } from 'vitest';
import { groupNews } from './group-news';

let seq = 100;
const news = (event: Event, by = 'mem_ana', documentId = 'doc_1'): News => ({
  activity: {
    seq: seq--,
    id: 'act_1' as News['activity']['id'],
    coalitionId: null,
    documentId: documentId as DocumentId,
    actor: {
      kind: 'member',
      membershipId: by as MembershipId,
      personId: 'per_1' as PersonId,
      organisationId: null,
    },
    event,
    at: new Date('2026-12-08T10:00:00Z'),
  },
  who: { personName: by, organisationName: null },
  title: 'Always a child first',
  whom: null,
});

const comment = { type: 'comment.added', commentId: 'cmt_1' } as Event;
const signed = (organisationName: string, decision = 'sign') =>
  ({ type: 'sign-on.confirmed', organisationName, decision, method: 'page' }) as Event;

describe('grouping news', () => {
  it('folds what one person did to one text in a row', () => {
    const groups = groupNews([news(comment), news(comment), news(comment, 'mem_bram'), news(comment)]);
    expect(groups.map(({ count }) => count)).toEqual([2, 1, 1]);
  });

  it('keeps texts and acts apart', () => {
    const other = news(comment, 'mem_ana', 'doc_2');
    const renamed = news({ type: 'document.renamed', title: 'New' });
    expect(groupNews([news(comment), other, renamed, renamed])).toHaveLength(4);
  });

  it('gathers the organisations that signed, whoever recorded them', () => {
    const groups = groupNews([
      news(signed('Youth Bridge')),
      news(signed('Harbour'), 'mem_bram'),
      news(signed('Lantern', 'support')),
    ]);
    expect(groups.map(({ organisations }) => organisations)).toEqual([
      ['Youth Bridge', 'Harbour'],
      ['Lantern'],
    ]);
  });

  it('keeps who signed apart from who confirmed what had been entered', () => {
    const vouched = { ...signed('Harbour'), wasEntered: true } as Event;
    expect(groupNews([news(signed('Youth Bridge')), news(vouched)])).toHaveLength(2);
  });
});
