import type { Comment, MembershipId, OrganisationId } from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import { choices, onlyIn, passes } from './only';

const me = { membershipId: 'mem_me' as MembershipId, organisationId: 'org_mine' as OrganisationId };
const thread = (details: Partial<Comment>): Comment => ({
  id: 'cmt_1' as Comment['id'],
  documentId: 'doc_1' as Comment['documentId'],
  anchor: { kind: 'document' },
  author: { membershipId: null, organisationId: null, personName: 'Ana', organisationName: null },
  body: '',
  createdAt: new Date(0),
  audience: 'readers',
  labels: [],
  mentions: [],
  assignee: null,
  steps: [],
  state: { kind: 'open' },
  replies: [],
  ...details,
});
const plain = thread({});
const legal = thread({ labels: ['legal'], audience: 'drafters' });
const theirs = thread({
  author: { ...plain.author, organisationId: me.organisationId, organisationName: 'Us' },
});

describe('threads are looked at alone', () => {
  it('by what there is among them', () => {
    expect(choices([plain])).toEqual(['all', 'for-me']);
    expect(choices([plain, legal, theirs])).toEqual(['all', 'for-me', 'private', 'legal', 'org_mine']);
    expect(choices([plain, { author: theirs.author }])).toEqual(['all', 'for-me', 'org_mine']);
    expect(onlyIn('legal', [legal])).toBe('legal');
    expect(onlyIn('legal', [plain])).toBe('all');
    expect(onlyIn(['legal'], [legal])).toBe('all');
  });

  it('when they were given to me or call me or my organisation', () => {
    const given = thread({ assignee: { membershipId: me.membershipId, personName: 'Me' } });
    const calling = thread({ mentions: [{ organisationId: me.organisationId }] });
    expect([plain, given, calling].map((each) => passes('for-me', each, me))).toEqual([false, true, true]);
    expect(passes('for-me', plain, { membershipId: null, organisationId: null })).toBe(false);
  });

  it('by label, audience and organisation', () => {
    for (const only of ['private', 'legal', me.organisationId] as const) {
      expect([plain, legal, theirs].filter((each) => passes(only, each, me))).toHaveLength(1);
    }
    expect([plain, legal, theirs].filter((each) => passes('all', each, me))).toHaveLength(3);
  });
});
