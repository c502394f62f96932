import type { MembershipId, OrganisationId, TextReader } from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import { callablesOf, callAt, fitting, mentionsIn } from './calling';

const reader = (personName: string, organisationName: string | null, drafts = false): TextReader => ({
  membershipId: `mem_${personName}` as MembershipId,
  personName,
  organisationId: organisationName === null ? null : (`org_${organisationName}` as OrganisationId),
  organisationName,
  drafts,
});
const readers = [reader('Zoe', 'Bridge'), reader('Ana', null, true), reader('Ana Ruiz', 'Bridge')];
const callables = callablesOf(readers, 'readers');

describe('calling somebody', () => {
  it('reaches who can read the thread, each organisation once', () => {
    expect(callables.map(({ name }) => name)).toEqual(['Ana', 'Ana Ruiz', 'Bridge', 'Zoe']);
    expect(callablesOf(readers, 'drafters').map(({ name }) => name)).toEqual(['Ana']);
  });

  it('takes the longest name, and no part of a word', () => {
    expect(mentionsIn('@Ana Ruiz, see @Bridge.', callables)).toEqual([
      { membershipId: 'mem_Ana Ruiz' },
      { organisationId: 'org_Bridge' },
    ]);
    expect(mentionsIn('@Anatole, zoe@example.org, Ana', callables)).toEqual([]);
  });

  it('begins with an @ at the start of a word', () => {
    expect(callAt('Dear @An', 8)).toEqual({ at: 5, begun: 'An' });
    expect(callAt('@', 1)).toEqual({ at: 0, begun: '' });
    expect(callAt('zoe@An', 6)).toBeNull();
    expect(callAt('Dear @An', 4)).toBeNull();
  });

  it('offers what starts like it before what holds it', () => {
    expect(fitting(callables, 'r').map(({ name }) => name)).toEqual(['Ana Ruiz', 'Bridge']);
    expect(fitting(callables, 'ZO').map(({ name }) => name)).toEqual(['Zoe']);
  });
});
