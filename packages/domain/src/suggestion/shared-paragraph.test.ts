import { describe, expect, it } from 'vitest';
import { sharedParagraph } from './shared-paragraph.js';

const [one, two, three] = ['one', 'two', 'three'].map((blockId) => ({ blockId, words: `${blockId}.` })) as [
  { blockId: string; words: string },
  { blockId: string; words: string },
  { blockId: string; words: string },
];

describe('the paragraph that suggestions share', () => {
  it('is the first that all of them are about', () => {
    expect(sharedParagraph([[two]])).toEqual(two);
    expect(sharedParagraph([[one, two, three], [two], [two, three]])).toEqual(two);
  });

  it('is none when they stand apart, or when one of them is about no paragraph any more', () => {
    expect(sharedParagraph([[one], [two]])).toBeNull();
    expect(sharedParagraph([[one], []])).toBeNull();
    expect(sharedParagraph([])).toBeNull();
  });
});
