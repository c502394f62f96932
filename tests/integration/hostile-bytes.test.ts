import { describe, expect, it } from 'vitest';
import { fuzz } from '../torture/fuzz.js';
import { someSeed } from '@undersigned/editor/testing';
import { siege } from '../torture/siege.js';

describe('the document server under hostile bytes', () => {
  const seed = someSeed();

  it(`goes on as if nothing were, while an editor sends anything (seed ${seed})`, async () => {
    const { frames, words, faults } = await fuzz({ frames: 2_500, seed });
    expect(faults).toEqual([]);
    expect(frames).toBeGreaterThanOrEqual(2_500);
    expect(words).toBeGreaterThan(2);
  });

  it(`does not change a byte for those who may not write (seed ${seed})`, async () => {
    const { frames, shownOut, faults } = await siege({ frames: 1_000, seed });
    expect(faults).toEqual([]);
    expect(frames).toBeGreaterThanOrEqual(1_000);
    expect(shownOut).toBeGreaterThan(10);
  });
});
