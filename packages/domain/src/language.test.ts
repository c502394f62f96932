import { describe, expect, it } from 'vitest';
import {
  directionOf,
  interfaceLanguages,
  languageLabel,
  languageName,
  listed,
  pageLanguages,
} from './language.js';

describe('the languages of the public pages', () => {
  it('are those of the workspace and more', () => {
    expect(pageLanguages).toEqual(expect.arrayContaining([...interfaceLanguages]));
    expect(pageLanguages.map(directionOf)).toEqual(['ltr', 'ltr', 'ltr', 'rtl']);
  });

  it('have a name in each of them, and in the language itself', () => {
    expect(pageLanguages.map((code) => languageLabel(code, code))).toEqual([
      'English',
      'Français',
      'Deutsch',
      'العربية',
    ]);
    expect(pageLanguages.map((code) => languageName(code, 'fr'))).toEqual([
      'anglais',
      'français',
      'allemand',
      'arabe',
    ]);
    expect(languageLabel('de', 'fr')).toBe('Allemand');
    expect(listed(['English', 'French', 'Arabic'], 'en')).toBe('English, French and Arabic');
  });
});
