import type { SuggestionId, SuggestionState } from '@undersigned/domain';
import type { ListedSuggestion } from '@undersigned/services';
import { describe, expect, it } from 'vitest';
import { groupSuggestions } from './group';

const by = { membershipId: null, organisationId: null, personName: 'Bea', organisationName: null };
const suggestion = (id: string, collidesWith: string[] = [], state: SuggestionState = { kind: 'open' }) =>
  ({ id: id as SuggestionId, collidesWith, state }) as ListedSuggestion; // only what grouping looks at

describe('suggestions on the review page', () => {
  it('stand with what they collide with, and apart from what is decided', () => {
    const rejected: SuggestionState = { kind: 'rejected', by, at: new Date(0), reason: 'No.' };
    const { waiting, decided } = groupSuggestions([
      suggestion('a', ['c']),
      suggestion('b', [], rejected),
      suggestion('d'),
      suggestion('c', ['a']),
    ]);
    expect(waiting.map((group) => group.map(({ id }) => id))).toEqual([['a', 'c'], ['d']]);
    expect(decided.map(({ id }) => id)).toEqual(['b']);
  });
});
