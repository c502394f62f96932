import { describe, expect, it } from 'vitest';
import { knownLocale, localeFromHeader } from './locale';

describe('the language of the interface', () => {
  it.each([
    ['fr-BE,fr;q=0.9,en;q=0.8', 'fr'],
    ['de-DE,en;q=0.5,fr;q=0.9', 'fr'],
    ['fr;q=0,en', 'en'],
    ['el', 'en'],
    [null, 'en'],
    ['', 'en'],
  ] as const)('of %j is %s', (header, locale) => expect(localeFromHeader(header)).toBe(locale));

  it('knows regional tags and nothing else', () => {
    expect(knownLocale('fr-CA')).toBe('fr');
    expect(knownLocale('__proto__')).toBeNull();
  });
});
