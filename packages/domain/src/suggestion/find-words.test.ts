import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBetweenNeighbours, findWords, quotedWords } from './find-words.js';

const found = (now: string, quoted: ReturnType<typeof quotedWords>) => {
  const span = findWords(now, quoted);
  return span && now.slice(span.start, span.end);
};

describe('words that were quoted', () => {
  const text = 'A guardian for each child, and a guardian in time.';
  const quoted = quotedWords(text, { start: 33, end: 41 });

  it('are found where most of what stood around them still does', () => {
    expect(quoted.replaced).toBe('guardian');
    expect(findWords(text, quoted)).toEqual({ start: 33, end: 41 });
    expect(findWords(`First. ${text}`, quoted)).toEqual({ start: 40, end: 48 });
  });

  it('are lost when they are gone, though the same words stand elsewhere', () => {
    expect(findWords('A guardian for each child, and one in time.', quoted)).toBeNull();
  });

  it('are lost when two places fit equally well', () => {
    const twice = quotedWords('one two', { start: 4, end: 7 });
    expect(findWords('one two one two', twice)).toBeNull();
  });

  it('that filled their block must fill it still', () => {
    const whole = quotedWords('Signed.', { start: 0, end: 7 });
    expect(found('Signed.', whole)).toBe('Signed.');
    expect(found('Signed. By us.', whole)).toBeNull();
  });

  it('can be none: the place between two words', () => {
    const place = quotedWords('States end it.', { start: 6, end: 6 });
    expect(findWords('All States end it.', place)).toEqual({ start: 10, end: 10 });
  });

  it('are never other words', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é'), maxLength: 30 });
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), (then, now, one, other) => {
        const [start = 0, end = 0] = [one % (then.length + 1), other % (then.length + 1)].sort(
          (a, b) => a - b,
        );
        const kept = quotedWords(then, { start, end });
        const span = findWords(now, kept);
        if (span) expect(now.slice(span.start, span.end)).toBe(kept.replaced);
        const own = findWords(then, kept);
        if (own) expect(then.slice(own.start, own.end)).toBe(kept.replaced);
      }),
    );
  });
});

describe('the place between two neighbours', () => {
  const text = 'A guardian for each child, and a guardian in time.';

  it('is known when all further off was written anew', () => {
    const place = quotedWords(text, { start: 41, end: 41 });
    const now = 'Give every one of them a guardian in 2027!';
    expect(findWords(now, place)).toBeNull();
    expect(findBetweenNeighbours(now, place)).toEqual({ start: 33, end: 33 });
    const end = quotedWords(text, { start: 50, end: 50 });
    expect(findBetweenNeighbours('Nobody waits for a time.', end)).toEqual({ start: 24, end: 24 });
  });

  it('is none where a neighbour is another, where the block goes on, and where it is there twice', () => {
    const place = quotedWords(text, { start: 41, end: 41 });
    expect(findBetweenNeighbours('We ask for a guardian at once.', place)).toBeNull();
    expect(findBetweenNeighbours('A guardian in time, a guardian in need.', place)).toBeNull();
    const end = quotedWords(text, { start: 50, end: 50 });
    expect(findBetweenNeighbours('In time. At once.', end)).toBeNull();
    const nearStart = quotedWords('We ask.', { start: 3, end: 6 });
    expect(findBetweenNeighbours('Today We ask.', nearStart)).toBeNull();
  });
});
