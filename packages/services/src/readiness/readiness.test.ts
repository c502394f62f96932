import { tmpdir } from 'node:os';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { testContext, type TestContext } from '../testing/index.js';
import { readiness } from './readiness.js';

let test: TestContext;
beforeEach(async () => void (test = await testContext()));
afterEach(() => test.dispose());

it('holds on a sound installation, and commits to find out', async () => {
  const before = await test.ctx.db.changeMark();
  expect(await readiness(test.ctx, tmpdir())).toMatchObject({ writes: true, migrations: true });
  expect(await test.ctx.db.changeMark()).not.toBe(before);
});

it('names what does not hold, and never throws', async () => {
  vi.spyOn(test.ctx.db, 'assertDurable').mockRejectedValue(new Error('the disk is gone'));
  vi.spyOn(test.ctx.db, 'isMigrated').mockResolvedValue(false);
  expect(await readiness(test.ctx, '/nowhere/at/all')).toEqual({
    writes: false,
    disk: false,
    migrations: false,
  });
});
