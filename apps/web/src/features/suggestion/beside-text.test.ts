import type { MembershipId, OrganisationId, SuggestionId, SuggestionState } from '@undersigned/domain';
import type { ListedSuggestion } from '@undersigned/services';
import { describe, expect, it } from 'vitest';
import { besideText, countsOf } from './beside-text';

const me = { membershipId: 'mem_me' as MembershipId, organisationId: 'org_mine' as OrganisationId };
const by = {
  membershipId: 'mem_bea' as MembershipId,
  organisationId: 'org_bea' as OrganisationId,
  personName: 'Bea',
  organisationName: 'Bea’s',
};
const mine = { ...by, membershipId: me.membershipId, organisationId: null, organisationName: null };
const rejected: SuggestionState = { kind: 'rejected', by, at: new Date(0), reason: 'No.' };
const suggestion = (id: string, details: Partial<ListedSuggestion>) =>
  ({
    id: id as SuggestionId,
    author: by,
    supports: [],
    state: { kind: 'open' },
    ...details,
  }) as Partial<ListedSuggestion> as ListedSuggestion; // only what the margin chooses by

const all = [
  suggestion('waits', {}),
  suggestion('meets', { state: { ...rejected, kind: 'meeting' }, author: mine }),
  suggestion('rejected', { state: rejected }),
  suggestion('mine', { state: rejected, author: mine }),
  suggestion('supported', {
    state: { ...rejected, kind: 'withdrawn' },
    supports: [{ ...by, organisationName: 'Us', organisationId: me.organisationId, at: new Date(0) }],
  }),
];
const shown = (
  choice: Partial<Parameters<typeof besideText>[1]>,
  who: Parameters<typeof besideText>[2] = me,
) =>
  besideText(all, { shown: 'resolved', only: 'all', activeId: null, isAnswering: false, ...choice }, who).map(
    ({ id }) => id,
  );

describe('suggestions beside the text', () => {
  it('wait among what is open until they are decided, also those for the meeting', () => {
    expect(shown({ shown: 'open' })).toEqual(['waits', 'meets']);
    expect(shown({})).toEqual(['rejected', 'mine', 'supported']);
    expect(countsOf(all)).toEqual({ open: 2, resolved: 3 });
  });

  it('are for those who proposed them or whose organisation supports them', () => {
    expect(shown({ only: 'for-me' })).toEqual(['mine', 'supported']);
    expect(shown({ only: 'for-me' }, { ...me, organisationId: null })).toEqual(['mine']);
  });

  it('are looked at alone by organisation, and have no label and no closed audience', () => {
    expect(shown({ only: by.organisationId })).toEqual(['rejected', 'supported']);
    expect([...shown({ only: 'legal' }), ...shown({ only: 'private' })]).toEqual([]);
  });

  it('stay while they are read, whatever else is chosen', () => {
    expect(shown({ only: 'legal', activeId: 'mine' })).toEqual(['mine']);
    expect(shown({ only: 'legal', activeId: 'waits' })).toEqual([]);
  });
});
