import { describe, expect, it } from 'vitest';
import { canPretendDisk } from '../torture/disk.js';
import { powerCut } from '../torture/power-cut.js';
import { someSeed } from '@undersigned/editor/testing';

describe.runIf(canPretendDisk())('a power cut while people type', () => {
  const seed = someSeed();
  it(`leaves a sound database with every word that was seen (seed ${seed})`, async () => {
    const { cuts, promised, faults } = await powerCut({ cuts: 25, words: 300, seed });
    expect(faults).toEqual([]);
    expect(cuts).toBe(25);
    expect(promised).toBeGreaterThan(1_000);
  });

  it('would be noticed on a server that does not wait for its disk', async () => {
    const { faults } = await powerCut({ cuts: 5, words: 100, seed, forgetSyncs: true });
    expect(faults.length).toBeGreaterThan(0);
  });
});
