import { describe, expect, it } from 'vitest';
import { convergence } from '../torture/convergence.js';
import { someSeed } from '@undersigned/editor/testing';

describe('people who edit one text over a rough network', () => {
  const seed = someSeed();
  it(`all end with the same text, and so does the disk (seed ${seed})`, async () => {
    const { schedules, faults } = await convergence({ schedules: 16, seed });
    expect(faults).toEqual([]);
    expect(schedules).toBe(16);
  });
});
