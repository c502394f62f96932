import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordChanges } from './compare.js';
import { wordsIn } from './words-in.js';

describe('the words of a wording', () => {
  it('are whole in every script', () => {
    expect(wordsIn('Within 5 days, children’s')).toEqual([
      'Within',
      ' ',
      '5',
      ' ',
      'days',
      ',',
      ' ',
      'children',
      '’',
      's',
    ]);
    expect(wordsIn('πέντε ημέρες')).toEqual(['πέντε', ' ', 'ημέρες']);
    expect(wordsIn('خمسة أيام')).toEqual(['خمسة', ' ', 'أيام']);
    expect(wordsIn('пет дни\n\nот')).toEqual(['пет', ' ', 'дни', '\n', '\n', 'от']);
  });

  it.each(['grapheme', 'binary'] as const)('are the wording again when put together (%s)', (unit) => {
    const isWhole = (wording: string) => wordsIn(wording).join('') === wording;
    fc.assert(fc.property(fc.string({ unit }), isWhole));
  });

  it.each([
    ['within five days', 'within three days', 'five', 'three'],
    ['خلال خمسة أيام من وصوله', 'خلال ثلاثة أيام من وصوله', 'خمسة', 'ثلاثة'],
    ['μέσα σε πέντε ημέρες', 'μέσα σε τρεις ημέρες', 'πέντε', 'τρεις'],
    ['в срок от пет дни', 'в срок от три дни', 'пет', 'три'],
  ])('change as words: %s', (before, after, gone, come) => {
    const changed = wordChanges(before, after).filter(({ kind }) => kind !== 'same');
    expect(changed).toEqual([
      { kind: 'gone', text: gone },
      { kind: 'come', text: come },
    ]);
  });
});
