import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.js';
import { recogniseCountry } from './recognise-country.js';

describe('a country as people write it', () => {
  it.each([
    ['UK', 'GB'],
    ['U.K.', 'GB'],
    ['U.S.', 'US'],
    ['the USA', 'US'],
    ['DRC Congo', 'CD'],
    ['Côte d’Ivoire', 'CI'],
    ["cote d'ivoire", 'CI'],
    ['Pays-Bas', 'NL'],
    ['Österreich', 'AT'],
    ['Ελλάδα', 'GR'],
    ['România', 'RO'],
    ['South Korea', 'KR'],
    ['The Gambia', 'GM'],
    ['be', 'BE'],
    ['Hong Kong', 'HK'],
    ['Czech Republic', 'CZ'],
    ['Türkiye', 'TR'],
    ['Bosnia & Herzegovina', 'BA'],
  ])('%s is %s', (text, code) => expect(recogniseCountry(text)).toEqual({ kind: 'country', code }));

  it.each([
    ['international', 'international'],
    ['Mondial', 'international'],
    ['Caribbean', 'regional'],
    ['Europe', 'regional'],
  ] as const)('%s is of no single country: %s', (text, level) =>
    expect(recogniseCountry(text)).toEqual({ kind: 'several', level }),
  );

  it.each([
    ['Geneva', 'CH'],
    ['Begium', 'BE'],
    ['Philipines', 'PH'],
    ['Allemagen', 'DE'],
    ['Congo', 'CD'],
  ])('%s is only proposed to be %s', (text, code) =>
    expect(recogniseCountry(text)).toEqual({ kind: 'proposed', code }),
  );

  it.each(['Atlantis', '???', 'Xy', '12'])('%s is not guessed at', (text) =>
    expect(['unknown', 'none']).toContain(recogniseCountry(text).kind),
  );

  it('is none in an empty cell', () => expect(recogniseCountry('  ')).toEqual({ kind: 'none' }));
});

describe('the distance of two spellings', () => {
  it.each([
    ['initiative', 'initative', 1],
    ['congo', 'cogno', 1],
    ['same', 'same', 0],
    ['', 'ab', 2],
    ['kitten', 'sitting', 3],
  ])('of %s and %s is %i', (a, b, distance) => expect(editDistance(a, b, 5)).toBe(distance));

  it('stops counting beyond the limit', () => expect(editDistance('abcdefgh', 'zyxwvuts', 2)).toBe(3));
});
