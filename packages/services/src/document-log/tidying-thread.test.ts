import * as Y from 'yjs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tidied } from './tidy.js';
import { TidyingThread } from './tidying-thread.js';

const threads: TidyingThread[] = [];
afterEach(() => Promise.all(threads.splice(0).map((thread) => thread.stop())));

function newThread(restMs?: number): TidyingThread {
  const thread = new TidyingThread(restMs === undefined ? {} : { restMs });
  threads.push(thread);
  return thread;
}

/** A text typed key by key, as a log holds it: one struct for each. */
function typed(keys: number): Uint8Array {
  const ydoc = new Y.Doc();
  const updates: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => updates.push(update));
  const text = ydoc.getText('body');
  for (let key = 0; key < keys; key++) text.insert(key, 'a');
  return Y.mergeUpdates(updates);
}

describe('a thread that tidies', () => {
  it('gives what is given without it, to each who asks at once', async () => {
    const thread = newThread();
    const texts = [3_000, 4_000, 5_000].map(typed);
    const answers = await Promise.all(texts.map((bytes) => thread.tidied(bytes)));
    expect(answers).toEqual(texts.map(tidied));
    expect(answers[0]?.length).toBeLessThan(4_000);
    expect(thread.isAwake).toBe(true);
  });

  it('leaves the bytes it was asked about, also when they are a window on others', async () => {
    const bytes = typed(3_000);
    const around = new Uint8Array(bytes.length + 20).fill(7);
    around.set(bytes, 10);
    const answer = await newThread().tidied(around.subarray(10, 10 + bytes.length));
    expect(answer).toEqual(tidied(bytes));
    expect(around.slice(10, 10 + bytes.length)).toEqual(bytes);
  });

  it('is not woken for a short text', async () => {
    const thread = newThread();
    const bytes = typed(100);
    expect(await thread.tidied(bytes)).toEqual(tidied(bytes));
    expect(thread.isAwake).toBe(false);
  });

  it('says what is wrong with bytes that are no update, and goes on', async () => {
    const thread = newThread();
    await expect(thread.tidied(new Uint8Array(2 ** 15).fill(255))).rejects.toThrow();
    const bytes = typed(3_000);
    expect(await thread.tidied(bytes)).toEqual(tidied(bytes));
  });

  it('goes when it has rested, and comes back', async () => {
    const thread = newThread(1);
    const bytes = typed(3_000);
    await thread.tidied(bytes);
    await vi.waitFor(() => expect(thread.isAwake).toBe(false));
    expect(await thread.tidied(bytes)).toEqual(tidied(bytes));
  });

  it('does not end under whoever comes while it goes', async () => {
    const thread = newThread();
    const bytes = typed(3_000);
    await thread.tidied(bytes);
    const stopped = thread.stop();
    expect(await thread.tidied(bytes)).toEqual(tidied(bytes));
    await stopped;
  });

  it('is ended by a text that takes too long, and begins anew', async () => {
    const bytes = typed(3_000);
    const hasty = new TidyingThread({ mostMs: 0 });
    threads.push(hasty);
    await expect(hasty.tidied(bytes)).rejects.toThrow('took too long');
    expect(hasty.isAwake).toBe(false);
    expect(await newThread().tidied(bytes)).toEqual(tidied(bytes));
  });

  it('keeps nobody waiting when it ends', async () => {
    const thread = newThread();
    const answer = thread.tidied(typed(3_000));
    await Promise.all([expect(answer).rejects.toThrow('without an answer'), thread.stop()]);
    expect(thread.isAwake).toBe(false);
  });
});
