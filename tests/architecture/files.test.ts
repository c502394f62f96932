import { describe, expect, it } from 'vitest';
import { filesUnder, readText, sources } from '../support/repository.js';

const longest = 400;
const buckets = new Set([
  'utils',
  'util',
  'helpers',
  'common',
  'lib',
  'types',
  'constants',
  'shared',
  'misc',
]);

describe('files', () => {
  it(`have at most ${longest} lines`, () => {
    const long = sources().filter((path) => readText(path).split('\n').length > longest);
    expect(long).toEqual([]);
  });

  it('stand in folders named after what they are about', () => {
    const lost = ['packages', 'apps', 'tests', 'scripts']
      .flatMap(filesUnder)
      .filter((path) => path.split('/').some((part) => buckets.has(part.replace(/\.\w+$/, ''))));
    expect(lost).toEqual([]);
  });

  it('are named in kebab-case', () => {
    const named = sources().filter(
      (path) => !/^[a-z0-9]+([-.][a-z0-9]+)*\.tsx?$/.test(path.split('/').at(-1) ?? ''),
    );
    expect(named).toEqual([]);
  });

  it('hold no note for later, no disabled rule and no test that is left out', () => {
    const words = [
      'TO' + 'DO',
      'FIX' + 'ME',
      '@ts-' + 'ignore',
      'eslint-' + 'disable',
      '.sk' + 'ip(',
      '.on' + 'ly(',
    ];
    const found = sources().flatMap((path) =>
      words.filter((word) => readText(path).includes(word)).map((word) => `${path}: ${word}`),
    );
    expect(found).toEqual([]);
  });
});
