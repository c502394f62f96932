import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Ballast } from './ballast.js';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'undersigned-ballast-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, 'ballast');

describe('ballast', () => {
  it('takes its room in blocks, and gives it back once', async () => {
    const bytes = 3 * 2 ** 20 + 5;
    const ballast = new Ballast(file(), bytes);
    await ballast.lay();
    expect(statSync(file()).size).toBe(bytes);
    expect(statSync(file()).blocks * 512).toBeGreaterThanOrEqual(bytes);
    const { mtimeMs } = statSync(file());
    await ballast.lay();
    expect(statSync(file()).mtimeMs).toBe(mtimeMs);
    expect([await ballast.drop(), await ballast.drop()]).toEqual([true, false]);
    await ballast.lay();
    expect(existsSync(file())).toBe(true);
  });

  it('is not laid where it would take much of what is left, nor when none is wanted', async () => {
    await new Ballast(file(), 2 ** 60).lay();
    await new Ballast(file(), 0).lay();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing behind when it cannot be written', async () => {
    await expect(new Ballast(join(folder, 'no-such-folder', 'ballast'), 1).lay()).rejects.toThrow('ENOENT');
  });
});
