import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeGroups, sharedParagraph } from './shared-paragraph.js';

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

describe('what one pen can answer', () => {
  const about = (...paragraphs: { blockId: string; words: string }[]) => ({ paragraphs });

  it('is all of them with one wording of the paragraph they share', () => {
    const both = [about(one, two), about(two)];
    expect(mergeGroups(both)).toEqual([{ paragraph: two, suggestions: both }]);
    expect(mergeGroups([about(one)])).toEqual([{ paragraph: one, suggestions: [about(one)] }]);
  });

  it('is one paragraph after the other where none is shared by all', () => {
    const [removal, first, second] = [about(one, two), about(one), about(two)];
    expect(mergeGroups([removal, first, second])).toEqual([
      { paragraph: one, suggestions: [removal, first] },
      { paragraph: two, suggestions: [removal, second] },
    ]);
    const paragraphs = mergeGroups([second, first, removal]).map(({ paragraph }) => paragraph);
    expect(paragraphs).toEqual([one, two]);
    expect(mergeGroups([first, second])).toEqual([]);
    expect(mergeGroups([about(), about()])).toEqual([]);
  });

  it('has in each group only suggestions that share its paragraph, and all that do', () => {
    const suggestions = fc.array(fc.subarray([one, two, three]).map((some) => about(...some)));
    fc.assert(
      fc.property(suggestions, (all) => {
        for (const { paragraph, suggestions: group } of mergeGroups(all)) {
          const isAbout = ({ paragraphs }: (typeof all)[number]) => paragraphs.includes(paragraph);
          expect(group).toEqual(all.filter(isAbout));
        }
      }),
    );
  });
});
