import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  continuedParagraphs,
  jointParagraphs,
  jointWords,
  longestWording,
  paragraphsIn,
} from './joint-wording.js';

const paragraph = (blockId: string, next: string | null, words = blockId) => ({ blockId, next, words });
const [a, b, c] = [paragraph('a', 'b'), paragraph('b', 'c'), paragraph('c', null)];
const ids = (...about: (typeof a)[][]) =>
  jointParagraphs(about.map((paragraphs) => ({ paragraphs })))?.map(({ blockId }) => blockId);

describe('the paragraphs that one wording can replace', () => {
  it('are all that the suggestions are about, in reading order, whichever names them', () => {
    expect(ids([b, c], [a, b])).toEqual(['a', 'b', 'c']);
    expect(ids([b], [a, b], [a])).toEqual(['a', 'b']);
  });

  it('are several, side by side, and all there', () => {
    expect(ids([a], [a])).toBeUndefined();
    expect(ids([a], [c])).toBeUndefined();
    expect(ids([a, b], [])).toBeUndefined();
    expect(ids([paragraph('a', 'b', 'One.\n \nTwo.'), b])).toBeUndefined();
    expect(ids([paragraph('a', 'b', 'One.\nTwo.'), b])).toEqual(['a', 'b']);
    expect(ids([paragraph('a', 'b', 'a'.repeat(longestWording - 2)), b])).toBeUndefined();
    expect(ids([paragraph('a', 'b', 'a'.repeat(longestWording - 3)), b])).toEqual(['a', 'b']);
  });
});

const words = fc
  .string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), minLength: 1, maxLength: 8 })
  .filter((each) => each.trim() === each && !/\n\s*\n/u.test(each));
const texts = fc.array(words, { minLength: 1, maxLength: 6 });

describe('one wording of several paragraphs', () => {
  it('reads as the paragraphs it was made of', () => {
    fc.assert(fc.property(texts, (given) => void expect(paragraphsIn(jointWords(given))).toEqual(given)));
    expect(paragraphsIn('\n\nOne,\nstill one.\n \n\nTwo. \n')).toEqual(['One,\nstill one.', 'Two.']);
    expect(paragraphsIn(' \n\n ')).toEqual([]);
  });

  it('continues each paragraph once, in order, as many as there are on both sides', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const continued = continuedParagraphs(before, after);
        const kept = continued.filter((at) => at !== null);
        expect(continued).toHaveLength(after.length);
        expect(kept).toHaveLength(Math.min(before.length, after.length));
        expect(kept).toEqual([...new Set(kept)].toSorted((one, other) => one - other));
        for (const at of kept) expect(before[at]).toBeDefined();
        expect(continuedParagraphs(before, before)).toEqual(before.map((_, at) => at));
      }),
    );
  });

  it('goes on in the first, adds after the last, and leaves what reads as before', () => {
    expect(continuedParagraphs(['a', 'b'], ['x'])).toEqual([0]);
    expect(continuedParagraphs(['a', 'b'], ['x', 'y', 'z'])).toEqual([0, 1, null]);
    expect(continuedParagraphs(['a', 'b'], ['b'])).toEqual([1]);
    expect(continuedParagraphs(['a', 'b'], ['x', 'y', 'b'])).toEqual([0, null, 1]);
  });
});
