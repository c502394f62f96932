import type { Acceptance, SuggestedChange, SuggestionState } from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import { acceptedBefore, earlierMerge, earlierOtherWords, ownWords } from './earlier-words';

const by = { membershipId: null, organisationId: null, personName: 'Bea', organisationName: null };
const instead: SuggestedChange = {
  kind: 'words',
  field: 'body',
  blockId: 'blk_a',
  start: 'AAAA',
  end: 'AAAB',
  replaced: 'each',
  prefix: '',
  suffix: '',
  replacement: [{ type: 'text', text: 'every' }],
};
const again = (details: Partial<Acceptance> = {}): { state: SuggestionState } => ({
  state: { kind: 'open', before: { instead, by, at: new Date(0), reason: 'Clearer.', ...details } },
});
const wording = { blockIds: ['blk_a'], words: 'Every child.' };
const untouched: { state: SuggestionState } = { state: { kind: 'open' } };

describe('what was accepted and could not be written', () => {
  it('is offered in place of one suggestion’s words where it was', () => {
    expect(earlierOtherWords(again())).toBe('every');
    expect(earlierOtherWords(again({ wording }))).toBeNull();
    expect(earlierOtherWords(again({ instead: null }))).toBeNull();
    expect(earlierOtherWords(untouched)).toBeNull();
    expect(earlierOtherWords({ state: { kind: 'meeting', by, at: new Date(0), reason: null } })).toBeNull();
  });

  it('is offered as the wording of the very paragraphs it was for', () => {
    const merged = again({ wording });
    const offered = { words: 'Every child.', reason: 'Clearer.' };
    expect(earlierMerge([untouched, merged], ['blk_a'])).toEqual(offered);
    expect(earlierMerge([merged], ['blk_a', 'blk_b'])).toEqual({ ...offered, words: null });
    expect(earlierMerge([again()], ['blk_a'])).toEqual({ ...offered, words: null });
    expect(earlierMerge([untouched], ['blk_a'])).toEqual({ words: null, reason: null });
  });

  it('is told in the drafter’s own words, if there were any', () => {
    const told = (each: { state: SuggestionState }) => {
      const before = acceptedBefore(each);
      return before && ownWords(before);
    };
    expect(told(again())).toBe('every');
    expect(told(again({ wording }))).toBe('Every child.');
    expect(told(again({ instead: null }))).toBeNull();
    expect(told(untouched)).toBeNull();
  });
});
