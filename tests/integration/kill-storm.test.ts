import { describe, expect, it } from 'vitest';
import { killStorm } from '../torture/kill-storm.js';
import { someSeed } from '@undersigned/editor/testing';

describe('kill −9 of the document server while 24 people type', () => {
  const seed = someSeed();
  it(`loses nothing that anybody had seen (seed ${seed})`, async () => {
    const { kills, seen, faults } = await killStorm({ kills: 4, seed });
    expect(faults).toEqual([]);
    expect(kills).toBe(4);
    expect(seen).toBeGreaterThan(4 * 30);
  });
});
