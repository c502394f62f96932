import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { aCoalition, aMembership, aPerson, noon } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

describe.each(engines())('memberships on $engine', ({ temporary }) => {
  const coalition = aCoalition();
  const ana = aPerson();
  let test: TemporaryDatabase;
  beforeEach(async () => {
    test = await temporary();
    await test.db.transact(async (tx) => {
      await tx.coalition.insert(coalition);
      await tx.person.insert(ana);
    });
  });
  afterEach(() => test.dispose());

  it('are given back as they were stored', async () => {
    const membership = aMembership(coalition, ana, { role: 'observer' });
    await test.db.transact((tx) => tx.membership.insert(membership));
    expect(await test.db.read.membership.byId(membership.id)).toEqual(membership);
    expect(await test.db.read.membership.ofPerson(ana.id)).toEqual([membership]);
    expect(await test.db.read.membership.ofCoalition(coalition.id)).toEqual([membership]);
  });

  it('end once, and are kept for the record', async () => {
    const membership = aMembership(coalition, ana);
    await test.db.transact((tx) => tx.membership.insert(membership));
    const end = () => test.db.transact((tx) => tx.membership.end(membership.id, noon));
    expect(await end()).toBe(true);
    expect(await end()).toBe(false);
    expect(await test.db.read.membership.ofPerson(ana.id)).toEqual([]);
    expect(await test.db.read.membership.byId(membership.id)).toEqual({ ...membership, endedAt: noon });
  });

  it('change their role only while they last', async () => {
    const membership = aMembership(coalition, ana);
    await test.db.transact((tx) => tx.membership.insert(membership));
    const promote = () => test.db.transact((tx) => tx.membership.changeRole(membership.id, 'focal-point'));
    expect(await promote()).toBe(true);
    await test.db.transact((tx) => tx.membership.end(membership.id, noon));
    expect(await promote()).toBe(false);
  });
});
