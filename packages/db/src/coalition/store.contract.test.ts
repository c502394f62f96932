import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { aCoalition, noon } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

describe.each(engines())('coalitions on $engine', ({ temporary }) => {
  let test: TemporaryDatabase;
  beforeEach(async () => void (test = await temporary()));
  afterEach(() => test.dispose());

  it('are given back as they were stored, by id and by slug', async () => {
    const coalition = aCoalition({ name: 'Коалиція «Діти в русі» 🌍', slug: 'dity' });
    await test.db.transact((tx) => tx.coalition.insert(coalition));
    expect(await test.db.read.coalition.byId(coalition.id)).toEqual(coalition);
    expect(await test.db.read.coalition.bySlug('dity')).toEqual(coalition);
    expect(await test.db.read.coalition.bySlug('DITY')).toBeNull();
  });

  it('cannot share a slug, and the second leaves nothing behind', async () => {
    await test.db.transact((tx) => tx.coalition.insert(aCoalition({ slug: 'same' })));
    const second = test.db.transact((tx) => tx.coalition.insert(aCoalition({ slug: 'same' })));
    await expect(second).rejects.toThrow();
    expect(await test.db.read.coalition.all()).toHaveLength(1);
  });

  it('change only from what was seen', async () => {
    const coalition = aCoalition({ name: 'Before', language: 'en', timeZone: 'Europe/Brussels' });
    const wanted = { name: 'After', language: 'fr', timeZone: 'Europe/Athens' } as const;
    await test.db.transact(async (tx) => {
      await tx.coalition.insert(coalition);
      expect(await tx.coalition.change(coalition.id, { ...coalition, name: 'Older' }, wanted)).toBe(false);
      expect(await tx.coalition.change(coalition.id, coalition, wanted)).toBe(true);
    });
    expect(await test.db.read.coalition.byId(coalition.id)).toEqual({ ...coalition, ...wanted });
  });

  it('come oldest first', async () => {
    const later = new Date(noon.getTime() + 1);
    await test.db.transact(async (tx) => {
      await tx.coalition.insert(aCoalition({ name: 'second', createdAt: later }));
      await tx.coalition.insert(aCoalition({ name: 'first' }));
    });
    expect((await test.db.read.coalition.all()).map(({ name }) => name)).toEqual(['first', 'second']);
  });
});
