import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findByOneSide, findWords, quotedWords } from './find-words.js';

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

  it('are lost where only what stood on one side of them still does', () => {
    const twice = 'The limit is 72 hours for adults. With children the limit is 72 hours for all members.';
    const second = quotedWords(twice, { start: 61, end: 69 });
    expect(second.replaced).toBe('72 hours');
    expect(findWords(twice.replace('72 hours for all', '48 hours for all'), second)).toBeNull();
    const behind = quotedWords('One of 72 hours at the most is the limit for everybody.', {
      start: 7,
      end: 15,
    });
    expect(findWords('Never 72 hours at the most is the limit for everybody.', behind)).toBeNull();
  });

  it('can be looked for near a place only', () => {
    expect(findWords(text, quoted, { start: 33, end: 33 })).toEqual({ start: 33, end: 41 });
    expect(findWords(text, quoted, { start: 0, end: 32 })).toBeNull();
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

describe('words of which a part of the block was written anew', () => {
  const text = 'A guardian for each child, and a guardian in time.';
  const quoted = quotedWords(text, { start: 33, end: 41 });

  it('are known by all that stood on one side, and the neighbour on the other', () => {
    const now = 'Give one and a guardian in time.';
    expect(findWords(now, quoted)).toBeNull();
    expect(findByOneSide(now, quoted)).toEqual({ start: 15, end: 23 });
    expect(findByOneSide('A guardian for each child, and a guardian in 2027!', quoted)?.start).toBe(33);
    expect(findByOneSide(now, quoted, 16)).toBeNull();
  });

  it('are lost where neither side is whole, where a neighbour is another, and where there are two', () => {
    expect(findByOneSide('Give one and a guardian in 2027!', quoted)).toBeNull();
    expect(findByOneSide('This guardian in time.', quoted)).toBeNull();
    expect(findByOneSide('Give one and a guardian in time. Yes.', quoted)).toBeNull();
    const last = quotedWords('one two', { start: 4, end: 7 });
    expect(findByOneSide('one two', last)?.start).toBe(4);
    const place = quotedWords('aaaaaaaaaaaa', { start: 6, end: 6 });
    expect(findByOneSide('aaaaaaaaaaaaaaaaaaaa', place)).toBeNull();
  });
});
