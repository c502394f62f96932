import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interfaceLanguages, pageLanguages, refusalCodes } from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import { argumentsOf, pluralsOf } from '../support/icu.js';
import { filesUnder, readJson, root } from '../support/repository.js';

interface Catalogue {
  [key: string]: string | Catalogue;
}

const english = ['packages', 'apps']
  .flatMap(filesUnder)
  .filter((path) => /\/messages?\/(en\/.*\.json|en\.(json|ts))$/.test(path));
const pathIn = (language: string, path: string) => path.replace(/\/en(\/|\.)/, `/${language}$1`);

/** The workspace speaks its own languages; what a public page says stands in a folder `page`, in all of that page's. */
const isOfPages = (path: string) => path.includes('/en/page/');
const languagesOf = (path: string): readonly string[] =>
  isOfPages(path) ? pageLanguages : interfaceLanguages;

const catalogues = await Promise.all(
  english.flatMap((path) =>
    languagesOf(path)
      .filter((language) => language !== 'en')
      .map(async (language) => ({
        path,
        language,
        en: await read(path),
        other: await read(pathIn(language, path)),
      })),
  ),
);

describe.each(catalogues)('$path in $language', ({ path, language, en, other }) => {
  it('says everything, and nothing more', () => {
    expect([...other.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('has no empty sentence', () => {
    const empty = [...en, ...other].filter(([, sentence]) => sentence.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('fills the same gaps', () => {
    expect(gapsThatDiffer(en, other)).toEqual([]);
  });

  it('says each thing once', () => {
    expect([path, pathIn(language, path)].filter((file) => keysWritten(file) !== keysRead(file))).toEqual([]);
  });

  it('has no sentence that was left in English', () => {
    expect(leftInEnglish(en, other)).toEqual([]);
  });
});

describe.each(catalogues.filter(({ path }) => isOfPages(path)))(
  '$path in $language',
  ({ other, language }) => {
    it('counts in every number its language has', () => {
      expect(withoutANumber(other, language)).toEqual([]);
    });
  },
);

/** Their types say that no sentence is missing. */
describe.each(
  pageLanguages.filter((language) => !(interfaceLanguages as readonly string[]).includes(language)),
)('what the services say on public pages in %s', async (language) => {
  const path = 'packages/services/src/message/en.ts';
  const en = await read(path);
  const other = await read(pathIn(language, path));

  it('is something that they say in English', () => {
    expect([...other.keys()].filter((key) => !en.has(key))).toEqual([]);
  });

  it('fills the same gaps, is not left in English, and counts in every number', () => {
    const said = new Map([...en].filter(([key]) => other.has(key)));
    expect(gapsThatDiffer(said, other)).toEqual([]);
    expect(leftInEnglish(said, other)).toEqual([]);
    expect(withoutANumber(other, language)).toEqual([]);
  });
});

describe('a language that is written from the right', () => {
  it('keeps whatever fills a gap in its own direction', async () => {
    const paths = [...english.filter(isOfPages), 'packages/services/src/message/en.ts'];
    const arabic = await Promise.all(paths.map((path) => read(pathIn('ar', path))));
    const open = arabic.flatMap((catalogue) =>
      [...catalogue].filter(([, sentence]) => gapsInTheOpen(sentence).length > 0).map(([key]) => key),
    );
    expect(open).toEqual([]);
  });
});

describe('the words of the public pages', () => {
  it('stand in their own files, and no section in two', () => {
    const doubled = english.filter(isOfPages).flatMap((path) => {
      const own = path.replace('/page/', '/');
      if (!existsSync(join(root, own))) return [];
      const sections = Object.keys(readJson(own) as Catalogue);
      return Object.keys(readJson(path) as Catalogue).filter((section) => sections.includes(section));
    });
    expect(doubled).toEqual([]);
  });
});

describe('refusals', () => {
  it('all have a sentence', () => {
    const keys = catalogues.flatMap(({ en }) => [...en.keys()]);
    const missing = refusalCodes.filter((code) => !keys.includes(`refusal.${code}`));
    expect(missing).toEqual([]);
  });
});

describe('reading the gaps of a sentence', () => {
  it('finds arguments at any depth, and tags', () => {
    const sentence =
      "{count, plural, one {a text of {name}} other {# texts}} by <b>'{'x'}'</b> on {at, date, long}";
    expect(argumentsOf(sentence)).toEqual(['<b>', 'at', 'count', 'name']);
    expect(argumentsOf('l’État')).toEqual([]);
    expect(argumentsOf("aujourd'hui {name}")).toEqual(['name']);
    expect(() => argumentsOf('{count')).toThrow();
  });

  it('finds the numbers in which something is counted', () => {
    expect(pluralsOf('{count, plural, =0 {none} one {a text of {name}} other {# texts}} by {name}')).toEqual([
      { cases: ['=0', 'one', 'other'], shows: true },
    ]);
    expect(pluralsOf('{x, select, yes {{n, plural, one {it} other {each}}} other {}}')).toEqual([
      { cases: ['one', 'other'], shows: false },
    ]);
  });
});

async function read(path: string): Promise<Map<string, string>> {
  if (path.endsWith('.json')) return flatten(readJson(path) as Catalogue);
  const [catalogue] = Object.values((await import(join(root, path))) as Record<string, Catalogue>);
  if (!catalogue) throw new Error(`${path} exports no catalogue`);
  return flatten(catalogue);
}

function flatten(catalogue: Catalogue, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

/** Of a name that stands twice in one object, JSON keeps the last one and says nothing; a module does not compile. */
function keysWritten(path: string): number {
  if (!path.endsWith('.json')) return 0;
  const strings = readFileSync(join(root, path), 'utf8').matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g);
  return [...strings].filter(([, colon]) => colon !== undefined).length;
}

function keysRead(path: string): number {
  const count = (part: Catalogue[string]): number =>
    typeof part === 'string' ? 0 : Object.values(part).reduce((sum, each) => sum + 1 + count(each), 0);
  return path.endsWith('.json') ? count(readJson(path) as Catalogue) : 0;
}

type Sentences = Map<string, string>;

const gapsThatDiffer = (en: Sentences, other: Sentences) =>
  [...en]
    .filter(([key, sentence]) => argumentsOf(sentence).join() !== argumentsOf(other.get(key) ?? '').join())
    .map(([key]) => key);

const leftInEnglish = (en: Sentences, other: Sentences) =>
  [...en]
    .filter(([key, sentence]) => wordsIn(sentence) > 3 && other.get(key) === sentence)
    .map(([key]) => key);

const wordsIn = (sentence: string) =>
  (sentence.replace(/[{<][^}>]*[}>]/g, '').match(/\p{L}{2,}/gu) ?? []).length;

/** Where a number is shown, each form that the language has for whole numbers of things is written out. */
function withoutANumber(sentences: Sentences, language: string): string[] {
  const rules = new Intl.PluralRules(language);
  const needed = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
  return [...sentences]
    .filter(([, sentence]) =>
      pluralsOf(sentence).some(
        ({ cases, shows }) => shows && [...needed].some((each) => !cases.includes(each)),
      ),
    )
    .map(([key]) => key);
}

const numbers = ['number', 'position', 'joined', 'left', 'label', 'short'];

/** The gaps of a sentence that no sign of isolation (U+2066 or U+2068 … U+2069) surrounds; numbers need none. */
const gapsInTheOpen = (sentence: string) =>
  [...sentence.matchAll(/(.?)\{(\w+)\}(.?)/gsu)].filter(
    ([, before = '', name = '', after = '']) =>
      !numbers.includes(name) && !(/[\u2066\u2068]/.test(before) && after === '\u2069'),
  );
