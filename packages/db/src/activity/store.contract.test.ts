import type { Activity, CoalitionId } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { newId, noon } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

describe.each(engines())('the log on $engine', ({ temporary }) => {
  const coalitionId = newId('coalition');
  let test: TemporaryDatabase;
  beforeEach(async () => void (test = await temporary()));
  afterEach(() => test.dispose());

  const row = (name: string, of: CoalitionId = coalitionId): Omit<Activity, 'seq'> => ({
    id: newId('activity'),
    coalitionId: of,
    documentId: null,
    actor: { kind: 'system', name: 'operator' },
    event: { type: 'coalition.created', name },
    at: noon,
  });
  const append = (name: string, of?: CoalitionId) =>
    test.db.transact((tx) => tx.activity.append(row(name, of)));
  const namesIn = (rows: Activity[]) =>
    rows.map(({ event }) => (event.type === 'coalition.created' ? event.name : event.type));

  it('gives each row a number that grows, and rows back as they were written', async () => {
    expect(await test.db.read.activity.head()).toBe(0);
    const written = row('one');
    const first = await test.db.transact((tx) => tx.activity.append(written));
    const second = await append('two');
    expect(second).toBeGreaterThan(first);
    expect(await test.db.read.activity.after(0, 1)).toEqual([{ ...written, seq: first }]);
    expect(await test.db.read.activity.head()).toBe(second);
  });

  it('never gives a number again after a rollback that a reader could have passed', async () => {
    const kept = await append('kept');
    const lost = test.db.transact(async (tx) => {
      await tx.activity.append(row('lost'));
      throw new Error('second thoughts');
    });
    await expect(lost).rejects.toThrow();
    expect(await append('next')).toBeGreaterThan(kept);
    expect(namesIn(await test.db.read.activity.after(0, 10))).toEqual(['kept', 'next']);
  });

  it('is read from a cursor, oldest first, per coalition or whole', async () => {
    const other = newId('coalition');
    const first = await append('mine 1');
    await append('theirs', other);
    await append('mine 2');
    const { activity } = test.db.read;
    expect(namesIn(await activity.ofCoalition(coalitionId, first, 10))).toEqual(['mine 2']);
    expect(namesIn(await activity.after(first, 10))).toEqual(['theirs', 'mine 2']);
    expect(namesIn(await activity.latest(coalitionId, 1))).toEqual(['mine 2']);
  });

  it('is read of one document, after a moment', async () => {
    const documentId = newId('document');
    const at = (ms: number) => new Date(noon.getTime() + ms);
    await test.db.transact(async (tx) => {
      await tx.activity.append({ ...row('then'), documentId });
      await tx.activity.append({ ...row('later'), documentId, at: at(1) });
      await tx.activity.append({ ...row('elsewhere'), documentId: newId('document'), at: at(1) });
    });
    const { activity } = test.db.read;
    expect(namesIn(await activity.ofDocumentSince(documentId, noon))).toEqual(['later']);
    expect(namesIn(await activity.ofDocumentSince(documentId, at(-1)))).toEqual(['then', 'later']);
  });

  it('shows its numbers in order to a reader that keeps only the last one, with many writers', async () => {
    const writers = Promise.all(Array.from({ length: 30 }, (_, n) => append(`writer ${n}`)));
    const seen: number[] = [];
    let finished = false;
    const done = writers.then(() => void (finished = true));
    for (;;) {
      const last = finished;
      const rows = await test.db.read.activity.after(seen.at(-1) ?? 0, 100);
      seen.push(...rows.map(({ seq }) => seq));
      if (last) break;
      // A reader that never lets the event loop turn would never let a writer take its turn either.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await done;
    expect(seen.toSorted((a, b) => a - b)).toEqual((await writers).toSorted((a, b) => a - b));
  });

  it('tells other processes that something was committed', async () => {
    const before = await test.db.changeMark();
    await append('news');
    expect(await test.db.changeMark()).not.toBe(before);
  });
});
