import { someSeed } from '@undersigned/editor/testing';
import { describe, expect, it } from 'vitest';
import { signLoad } from '../torture/sign-load/sign-load.js';

describe('many organisations that sign at once while people edit', () => {
  const seed = someSeed();
  it(`are kept once each, also when the web server is killed meanwhile (seed ${seed})`, async () => {
    const { accepted, rows, recorded, shown, faults } = await signLoad({
      seconds: 6,
      rate: 40,
      kills: 1,
      editors: 6,
      seed,
    });
    expect(faults).toEqual([]);
    expect(rows).toBe(accepted);
    expect(recorded).toBe(shown);
    expect(accepted).toBeGreaterThan(150);
  });
});
