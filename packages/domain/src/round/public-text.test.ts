import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../language.js';
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
  it('are both unless the round says otherwise, each once, and never none', () => {
    const languages = (chosen?: string[]) => roundPolicySchema.parse({ languages: chosen }).languages;
    expect(languages()).toEqual(['en', 'fr']);
    expect(languages(['fr', 'fr'])).toEqual(['fr']);
    expect(roundPolicySchema.safeParse({ languages: [] }).success).toBe(false);
    expect(roundPolicySchema.safeParse({ languages: ['tlh'] }).success).toBe(false);
  });

  it('are the only ones in which it answers', () => {
    const some = fc.subarray([...interfaceLanguages], { minLength: 1 });
    fc.assert(
      fc.property(some, fc.constantFrom(...interfaceLanguages), (languages, wanted) => {
        const shown = pageLanguage({ languages }, wanted);
        return languages.includes(shown) && (shown === wanted || !languages.includes(wanted));
      }),
    );
  });
});
