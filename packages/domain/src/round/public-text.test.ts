import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageLanguages } from '../language.js';
import { pageLanguage, publicTextOf } from './public-text.js';
import { publicTexts, roundPolicySchema, roundStates } from './round.js';

describe('[P1] what everybody may see of the text', () => {
  it('is what the round says until it is published, and everything from then on', () => {
    for (const state of roundStates) {
      for (const publicText of publicTexts) {
        const expected = state === 'published' ? 'everything' : publicText;
        expect(publicTextOf({ state, policy: { publicText } })).toBe(expected);
      }
    }
  });
});

describe('[P2] the languages of a sign page', () => {
  it('are all we have unless the round says otherwise, each once, and never none', () => {
    const languages = (chosen?: string[]) => roundPolicySchema.parse({ languages: chosen }).languages;
    expect(languages()).toEqual(['en', 'fr', 'de', 'ar']);
    expect(languages(['ar', 'fr', 'fr'])).toEqual(['fr', 'ar']);
    expect(roundPolicySchema.safeParse({ languages: [] }).success).toBe(false);
    expect(roundPolicySchema.safeParse({ languages: ['tlh'] }).success).toBe(false);
  });

  it('are the only ones in which it answers, the first that is wanted before all others', () => {
    const some = fc.subarray([...pageLanguages], { minLength: 1 });
    const wishes = fc.shuffledSubarray([...pageLanguages]);
    fc.assert(
      fc.property(some, wishes, (languages, wanted) => {
        const shown = pageLanguage({ languages }, wanted);
        const [first] = wanted.filter((language) => languages.includes(language));
        return languages.includes(shown) && (first === undefined || shown === first);
      }),
    );
  });

  it('hold English for whoever wants none of them, and the first one where there is no English', () => {
    expect(pageLanguage({ languages: ['en', 'fr'] }, ['ar', 'de'])).toBe('en');
    expect(pageLanguage({ languages: ['fr', 'de'] }, ['ar'])).toBe('fr');
  });
});
