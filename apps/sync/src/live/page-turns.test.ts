import { expect, it } from 'vitest';
import { PageTurns } from './page-turns.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('lets one come in each turn of the event loop, in the order in which they asked', async () => {
  const turns = new PageTurns();
  const came: number[] = [];
  const all = [1, 2, 3].map((one) => turns.next().then(() => came.push(one)));
  for (let count = 0; count < 4; count++) {
    expect(came.length).toBeLessThanOrEqual(count);
    await turn();
  }
  await Promise.all(all);
  expect(came).toEqual([1, 2, 3]);
  await turns.next();
});
