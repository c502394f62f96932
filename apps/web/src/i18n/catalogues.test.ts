import type { InterfaceLanguage } from '@undersigned/domain';
import { createTranslator, IntlErrorCode } from 'next-intl';
import { describe, expect, it } from 'vitest';
import ar from '../../messages/ar/page';
import de from '../../messages/de/page';
import en from '../../messages/en';
import fr from '../../messages/fr';

type Catalogue = { [key: string]: string | Catalogue };

describe.each([
  ['en', en],
  ['fr', fr],
  ['de', de],
  ['ar', ar],
] as const)('every sentence in %s', (language, messages) => {
  it('can be read by the formatter', () => {
    const broken: string[] = [];
    const t = createTranslator({
      // The types of next-intl know the languages of the workspace only.
      locale: language as InterfaceLanguage,
      messages: messages as typeof en,
      onError: ({ code, message }) => {
        if (code === IntlErrorCode.INVALID_MESSAGE) broken.push(message);
      },
    });
    const read = t.rich as (key: string, values: object) => unknown;
    for (const key of keysOf(messages)) read(key, {});
    expect(broken).toEqual([]);
  });
});

const keysOf = (catalogue: Catalogue, prefix = ''): string[] =>
  Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key] : keysOf(value, `${prefix}${key}.`),
  );

it('French signs are not torn from their word at the end of a line', () => {
  const words = (catalogue: Catalogue): string[] =>
    Object.values(catalogue).flatMap((value) => (typeof value === 'string' ? [value] : words(value)));
  expect(words(fr).filter((sentence) => /« | »| [?!;](?!\w)| :(?!:)/.test(sentence))).toEqual([]);
});
