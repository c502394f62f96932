import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseInput } from './parse-input.js';
import { Refused } from './refused.js';

const one = z.strictObject({ page: z.string(), words: z.string().min(1) });
const several = z.strictObject({ pages: z.array(z.string()).min(2), words: z.string().min(1) });

const fieldOf = (schema: z.ZodType, input: unknown): string | undefined => {
  try {
    parseInput(schema, input);
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'bad_input') return error.refusal.field;
    throw error;
  }
  throw new Error('this was taken');
};

describe('what came from outside', () => {
  it('is refused with the first field that is wrong, or that nobody knows', () => {
    expect(fieldOf(one, { page: 'a', words: '' })).toBe('words');
    expect(fieldOf(one, { page: 'a', words: 'b', more: 1 })).toBe('more');
    expect(fieldOf(one, null)).toBeUndefined();
  });

  it('is refused with the field of the form that it nearly has, where there are several forms', () => {
    const either = z.union([one, several]);
    expect(fieldOf(either, { page: 'a', words: '' })).toBe('words');
    expect(fieldOf(either, { pages: ['a', 'b'], words: '' })).toBe('words');
    expect(fieldOf(either, { pages: ['a'], words: 'b' })).toBe('pages');
  });

  it('names the field itself where a field has several forms', () => {
    expect(fieldOf(z.object({ at: z.union([z.number(), one]) }), { at: 'noon' })).toBe('at');
  });
});
