import { join } from 'node:path';
import { refusalCodes } from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import { argumentsOf } from '../support/icu.js';
import { filesUnder, readJson, root } from '../support/repository.js';

interface Catalogue {
  [key: string]: string | Catalogue;
}

const english = ['packages', 'apps']
  .flatMap(filesUnder)
  .filter((path) => /\/messages?\/(en\/.*\.json|en\.(json|ts))$/.test(path));
const frenchOf = (path: string) => path.replace(/\/en(\/|\.)/, '/fr$1');

const catalogues = await Promise.all(
  english.map(async (path) => ({ path, en: await read(path), fr: await read(frenchOf(path)) })),
);

describe.each(catalogues)('$path', ({ en, fr }) => {
  it('says everything in French, and nothing more', () => {
    expect([...fr.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('has no empty sentence', () => {
    const empty = [...en, ...fr].filter(([, sentence]) => sentence.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('fills the same gaps in both languages', () => {
    const differing = [...en].filter(
      ([key, sentence]) => argumentsOf(sentence).join() !== argumentsOf(fr.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('has no French sentence that was left in English', () => {
    const left = [...en].filter(([key, sentence]) => wordsIn(sentence) > 3 && fr.get(key) === sentence);
    expect(left.map(([key]) => key)).toEqual([]);
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

const wordsIn = (sentence: string) =>
  (sentence.replace(/[{<][^}>]*[}>]/g, '').match(/\p{L}{2,}/gu) ?? []).length;
