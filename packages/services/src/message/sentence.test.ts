import { interfaceLanguages, pageLanguages, refusalCodes, type PageLanguage } from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import { fr } from './fr.js';
import { pageRefusals } from './page-catalogue.js';
import { sentence } from './sentence.js';

const values = {
  email: 'a@example.eu',
  institution: 'EU',
  name: 'X',
  minutes: 2,
  days: 2,
  megabytes: 2,
  label: '4',
  over: 2,
  limit: 1000,
  count: 1,
  host: 'sign.example',
  closedAt: '11 December',
  formats: 'json, html',
};

describe('refusals', () => {
  it.each(interfaceLanguages)('have a sentence in %s, with every gap filled', (language) => {
    for (const code of refusalCodes) {
      const text = sentence({ code, values }, language);
      expect(text, code).not.toContain('refusal.');
      expect(text, code).not.toMatch(/[{}]/);
      expect(text.length, code).toBeGreaterThan(15);
    }
  });

  it.each(pageLanguages)('of a public page are said in %s', (language) => {
    const said = (language: PageLanguage) => pageRefusals.map((code) => sentence({ code, values }, language));
    expect(said(language).filter((text) => /[{}]|refusal\./.test(text))).toEqual([]);
    if (language !== 'en') expect(said(language).filter((text) => said('en').includes(text))).toEqual([]);
  });

  it('that no public page gives are said in English to readers of another language', () => {
    expect(sentence({ code: 'slug_taken' }, 'ar')).toBe(sentence({ code: 'slug_taken' }, 'en'));
  });

  it('name the field they are about', () => {
    expect(sentence({ code: 'bad_input', field: 'name' }, 'en')).toContain(': name');
    expect(sentence({ code: 'bad_input' }, 'en')).not.toContain(':');
  });
});

it('French signs are not torn from their word at the end of a line', () => {
  const words = (part: unknown): string[] =>
    typeof part === 'string' ? [part] : Object.values(part ?? {}).flatMap(words);
  expect(words(fr).filter((sentence) => /« | »| [?!;](?!\w)| :(?!:)/.test(sentence))).toEqual([]);
});
