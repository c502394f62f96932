import { temporarySqlite, type TemporaryDatabase } from '@undersigned/db/testing';
import { createDocument, type ThreadPatience } from '@undersigned/services';
import { testCast } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Logger } from '../logger.js';
import { ChoresThread } from './chores-thread.js';

let cast: Awaited<ReturnType<typeof testCast>>;
let database: TemporaryDatabase;
let faults: unknown[];
const threads: ChoresThread[] = [];

beforeEach(async () => {
  faults = [];
  cast = await testCast(async () => (database = await temporarySqlite()));
});
afterEach(async () => {
  await Promise.all(threads.splice(0).map((thread) => thread.stop()));
  await cast.test.dispose();
});

const nothing = () => undefined;
const log: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: (fault: unknown) => void faults.push(fault),
};

function newThread(patience?: Partial<ThreadPatience>, location = database.location): ChoresThread {
  const addresses = { baseUrl: 'http://a.example', syncUrl: 'ws://a.example' };
  const whereabouts = { database: location, ...addresses };
  const thread = new ChoresThread(whereabouts, log, { restMs: 60_000, ...patience });
  threads.push(thread);
  return thread;
}

async function aText() {
  const content = { format: 'markdown' as const, body: 'A guardian for each child.' };
  const { test, ana } = cast;
  const text = { kind: 'statement', title: 'On guardians', content } as const;
  const { id } = await createDocument(test.ctx, ana, ana.coalitionId, text);
  return { id, versions: () => test.ctx.db.read.version.ofDocument(id) };
}

describe('the thread of the chores', () => {
  it('keeps a version, once, as often as it is asked', async () => {
    const { id, versions } = await aText();
    const thread = newThread();
    await Promise.all([thread.run('version', id), thread.run('positions', id)]);
    await thread.run('version', id);
    expect(await versions()).toHaveLength(1);
    expect(faults).toEqual([]);
    expect(thread.isAwake).toBe(true);
  });

  it('tells the log what failed, and nobody waits for it', async () => {
    const { id } = await aText();
    const thread = newThread({}, { engine: 'sqlite', file: '/nowhere/undersigned.sqlite' });
    await thread.run('version', id);
    await thread.run('version', id);
    expect(faults).toMatchObject(Array(2).fill({ event: 'chore.failed', chore: 'version', documentId: id }));
  });

  it('ends what takes too long, does not begin it again, and goes on with other texts', async () => {
    const [one, other] = [await aText(), await aText()];
    const thread = newThread({ mostMs: 0 });
    await thread.run('version', one.id);
    expect(faults).toMatchObject([{ event: 'chore.failed', err: { message: 'took too long' } }]);
    const patient = newThread();
    await thread.run('version', one.id);
    await patient.run('version', other.id);
    expect(await other.versions()).toHaveLength(1);
    expect(await one.versions()).toEqual([]);
    expect(faults).toHaveLength(1);
  });

  it('goes when it has rested, and comes back', async () => {
    const { id, versions } = await aText();
    const thread = newThread({ restMs: 1 });
    await thread.run('positions', id);
    await vi.waitFor(() => expect(thread.isAwake).toBe(false));
    await thread.run('version', id);
    expect(await versions()).toHaveLength(1);
  });

  it('keeps nobody waiting when the server stops', async () => {
    const { id } = await aText();
    const thread = newThread();
    const running = thread.run('version', id);
    await thread.stop();
    await running;
    expect(faults).toEqual([]);
  });
});
