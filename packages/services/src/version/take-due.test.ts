import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDocument } from '../document/index.js';
import { testCast } from '../testing/index.js';
import { takeDueVersions } from './take-due.js';

let cast: Awaited<ReturnType<typeof testCast>>;
beforeEach(async () => void (cast = await testCast()));
afterEach(() => cast.test.dispose());

it('lets others have their turn after each text that is looked at', async () => {
  const { test, ana } = cast;
  for (const title of ['On guardians', 'On schools', 'On borders']) {
    const content = { format: 'markdown' as const, body: 'A word.' };
    await createDocument(test.ctx, ana, ana.coalitionId, { kind: 'statement', title, content });
  }
  let turns = 0;
  let isOver = false;
  const count = () => {
    turns++;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await takeDueVersions(test.ctx);
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(3);
});
