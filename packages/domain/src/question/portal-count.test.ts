import { describe, expect, it } from 'vitest';
import { measure } from './portal-count.js';

const textOf = (length: number, lineBreaks: number) =>
  'a'
    .repeat(length - lineBreaks)
    .replace(new RegExp(`^(.{${lineBreaks}})`), (head) => [...head].join('\n') + '\n');

describe('measure for EUSurvey', () => {
  it('counts a line break twice: 994 typed with 8 of them are 1 002, 2 over 1 000', () => {
    expect(measure(textOf(994, 8), 'eusurvey', 1000)).toEqual({
      typed: 994,
      portal: 1002,
      lineBreaks: 8,
      limit: 1000,
      over: 2,
    });
  });

  it('counts an emoji twice and a composed family by its parts', () => {
    expect(measure('👍', 'eusurvey')).toMatchObject({ typed: 1, portal: 2 });
    expect(measure('👨‍👩‍👧', 'eusurvey')).toMatchObject({ typed: 5, portal: 8 });
  });

  it('counts an accent with its letter, however it was typed', () => {
    const composed = 'é'.normalize('NFC').repeat(10);
    const apart = 'é'.normalize('NFD').repeat(10);
    expect(apart).toHaveLength(20);
    expect(measure(apart, 'eusurvey')).toEqual(measure(composed, 'eusurvey'));
    expect(measure(apart, 'eusurvey')).toMatchObject({ typed: 10, portal: 10 });
  });

  it('does not care how the lines end', () => {
    const counts = ['a\nb\nc', 'a\r\nb\r\nc', 'a\rb\rc'].map((text) => measure(text, 'eusurvey', 5));
    expect(counts).toEqual([counts[0], counts[0], counts[0]]);
    expect(counts[0]).toMatchObject({ typed: 5, portal: 7, over: 2 });
  });
});

describe('measure', () => {
  it('counts plain portals in code points, a line break being one', () => {
    expect(measure('👍\né', 'plain', 3)).toEqual({ typed: 3, portal: 3, lineBreaks: 1, limit: 3, over: 0 });
  });

  it('finds nothing over without a limit, and nothing in an empty text', () => {
    expect(measure('a'.repeat(5000), 'eusurvey').over).toBe(0);
    expect(measure('', 'eusurvey', 100)).toEqual({ typed: 0, portal: 0, lineBreaks: 0, limit: 100, over: 0 });
  });
});
