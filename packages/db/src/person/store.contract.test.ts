import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { aPerson, newId, noon } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

describe.each(engines())('people on $engine', ({ temporary }) => {
  let test: TemporaryDatabase;
  beforeEach(async () => void (test = await temporary()));
  afterEach(() => test.dispose());

  it('are given back as they were stored, by id and by address', async () => {
    const ana = aPerson({ email: 'ana@example.org', isOperator: true, emailConfirmedAt: noon });
    await test.db.transact((tx) => tx.person.insert(ana));
    expect(await test.db.read.person.byId(ana.id)).toEqual(ana);
    expect(await test.db.read.person.byEmail('ana@example.org')).toEqual(ana);
    expect(await test.db.read.person.byEmail('ANA@example.org')).toBeNull();
    expect(await test.db.read.person.byIds([ana.id, newId('person')])).toEqual([ana]);
  });

  it('have one address each', async () => {
    await test.db.transact((tx) => tx.person.insert(aPerson({ email: 'ana@example.org' })));
    const twin = test.db.transact((tx) => tx.person.insert(aPerson({ email: 'ana@example.org' })));
    await expect(twin).rejects.toThrow();
    expect(await test.db.read.person.count()).toBe(1);
  });

  it('can change', async () => {
    const ana = aPerson();
    await test.db.transact(async (tx) => {
      await tx.person.insert(ana);
      await tx.person.update(ana.id, { language: 'fr', emailConfirmedAt: noon });
    });
    expect(await test.db.read.person.byId(ana.id)).toEqual({
      ...ana,
      language: 'fr',
      emailConfirmedAt: noon,
    });
  });
});
