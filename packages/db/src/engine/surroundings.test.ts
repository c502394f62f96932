import { createHook } from 'node:async_hooks';
import { expect, it } from 'vitest';
import { Surroundings } from './surroundings.js';

const soon = () => new Promise((resolve) => setImmediate(resolve));

it('are those of whoever asks, across awaits and side by side, and none outside', async () => {
  const surroundings = new Surroundings<string>();
  const seen: (string | undefined)[] = [];
  const visit = (name: string) =>
    surroundings.run(name, async () => {
      await soon();
      seen.push(surroundings.current);
      await surroundings.run(`${name} within`, async () => {
        await soon();
        seen.push(surroundings.current);
      });
      seen.push(surroundings.current);
    });
  await Promise.all([visit('one'), visit('two')]);
  expect(seen.toSorted()).toEqual(['one', 'one', 'one within', 'two', 'two', 'two within']);
  expect(surroundings.current).toBeUndefined();
  await visit('again');
  expect(seen.slice(6)).toEqual(['again', 'again within', 'again']);
});

it('cost nothing while nobody is inside, also after a failure', async () => {
  const surroundings = new Surroundings<string>();
  const failing = surroundings.run('one', () => Promise.reject(new Error('failed')));
  await expect(failing).rejects.toThrow('failed');
  expect(surroundings.current).toBeUndefined();
  // Node gives resources a hook of ours only as long as some storage is on: then `run` has left a mark on them.
  const marks: number[] = [];
  const hook = createHook({ init: (_id, _type, _trigger, resource) => marks.push(markCount(resource)) });
  hook.enable();
  await soon();
  hook.disable();
  expect(marks.filter((count) => count > 0)).toEqual([]);
});

/** What an AsyncLocalStorage keeps of itself on a resource, whatever its value. */
const markCount = (resource: object) =>
  Object.getOwnPropertySymbols(resource).filter((symbol) => symbol.description === 'kResourceStore').length;
