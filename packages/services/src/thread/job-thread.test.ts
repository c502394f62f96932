import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { JobThread, TookTooLong } from './job-thread.js';

/** Gives back what it is given, unless that says otherwise. */
const echo = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ number, job }) => {
    if (job === 'endless') for (;;);
    if (job === 'deadly') process.exit(1);
    parentPort.postMessage(job === 'bad' ? { number, failure: 'bad' } : { number, value: job });
  });
`;

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'job-thread-'));
  file = join(folder, 'echo.mjs');
  await writeFile(file, echo);
});
afterAll(() => rm(folder, { recursive: true }));

const threads: JobThread<string, string>[] = [];
const newThread = (mostMs = 60_000) => {
  const thread = new JobThread<string, string>(file, null, { mostMs, restMs: 60_000 });
  threads.push(thread);
  return thread;
};
afterEach(() => Promise.all(threads.splice(0).map((thread) => thread.stop())));

describe('a thread for jobs', () => {
  it('leaves those in line to another when one takes too long', async () => {
    const thread = newThread(2_000);
    const all = await Promise.allSettled(['one', 'endless', 'two', 'three'].map((job) => thread.answer(job)));
    expect(all).toMatchObject([
      { value: 'one' },
      { reason: expect.any(TookTooLong) as TookTooLong },
      { value: 'two' },
      { value: 'three' },
    ]);
  });

  it('leaves those in line to another when one takes it down, and goes on after one that fails', async () => {
    const thread = newThread();
    const all = await Promise.allSettled(['deadly', 'one', 'bad', 'two'].map((job) => thread.answer(job)));
    expect(all).toMatchObject([
      { reason: { message: 'the thread ended without an answer' } },
      { value: 'one' },
      { reason: { message: 'bad' } },
      { value: 'two' },
    ]);
    expect(thread.isAwake).toBe(true);
  });

  it('keeps nobody waiting when it is stopped', async () => {
    const thread = newThread();
    const waiting = Promise.allSettled(['endless', 'one'].map((job) => thread.answer(job)));
    await thread.stop();
    expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await thread.answer('after it')).toBe('after it');
  });
});
