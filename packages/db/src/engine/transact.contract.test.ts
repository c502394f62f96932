import type { OrganisationId } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Transaction } from './database.js';
import { engines } from '../testing/engines.js';
import { aCoalition, anOrganisation } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

describe.each(engines())('transact on $engine', ({ temporary }) => {
  let test: TemporaryDatabase;
  beforeEach(async () => void (test = await temporary()));
  afterEach(() => test.dispose());

  const names = async () => (await test.db.read.coalition.all()).map(({ name }) => name).sort();
  const insert = (tx: Transaction, name: string) => tx.coalition.insert(aCoalition({ name }));

  it('keeps everything or nothing, across awaits', async () => {
    await test.db.transact(async (tx) => {
      await insert(tx, 'kept');
      await insert(tx, 'kept too');
    });
    const broken = test.db.transact(async (tx) => {
      await insert(tx, 'lost');
      throw new Error('second thoughts');
    });
    await expect(broken).rejects.toThrow('second thoughts');
    expect(await names()).toEqual(['kept', 'kept too']);
  });

  it('does not let a rollback swallow what somebody else is writing at the same time', async () => {
    const both = [
      test.db.transact(async (tx) => {
        await insert(tx, 'mine');
        await Promise.resolve();
        throw new Error('mine fails');
      }),
      test.db.transact((tx) => insert(tx, 'theirs')),
    ];
    await Promise.allSettled(both);
    expect(await names()).toEqual(['theirs']);
  });

  it('shows a reader nothing before the commit', async () => {
    const seen: string[][] = [];
    await test.db.transact(async (tx) => {
      await insert(tx, 'pending');
      seen.push(await names());
    });
    expect(seen.at(-1)).toEqual([]);
    expect(await names()).toEqual(['pending']);
  });

  it('refuses a statement that arrives after its transaction has ended', async () => {
    let escaped: Transaction | undefined;
    await test.db.transact(async (tx) => {
      escaped = tx;
      await insert(tx, 'in time');
    });
    await expect(insert(escaped!, 'too late')).rejects.toThrow('after its transaction had ended');
    expect(await names()).toEqual(['in time']);
  });

  it('makes a transaction within one a part of it, which can fail alone', async () => {
    await test.db.transact(async (outer) => {
      await insert(outer, 'outer');
      const inner = test.db.transact(async (tx) => {
        await insert(tx, 'inner');
        throw new Error('inner fails');
      });
      await expect(inner).rejects.toThrow('inner fails');
      await test.db.transact((tx) => insert(tx, 'second inner'));
    });
    expect(await names()).toEqual(['outer', 'second inner']);
  });

  it('takes the inner one back when the outer one fails', async () => {
    const outer = test.db.transact(async () => {
      await test.db.transact((tx) => insert(tx, 'inner'));
      throw new Error('outer fails');
    });
    await expect(outer).rejects.toThrow('outer fails');
    expect(await names()).toEqual([]);
  });

  it('runs effects in order, after the commit, and never after a rollback', async () => {
    const effects: string[] = [];
    await test.db.transact(async (tx) => {
      tx.onCommit(() => effects.push('first'));
      await test.db.transact(async (inner) => inner.onCommit(() => effects.push('inner')));
      await test.db
        .transact(async (inner) => {
          inner.onCommit(() => effects.push('rolled back'));
          throw new Error('inner fails');
        })
        .catch(() => undefined);
      tx.onCommit(() => effects.push('last'));
      await insert(tx, 'visible to effects');
      expect(effects).toEqual([]);
    });
    expect(effects).toEqual(['first', 'inner', 'last']);
    const failing = test.db.transact(async (tx) => {
      tx.onCommit(() => effects.push('never'));
      throw new Error('fails');
    });
    await expect(failing).rejects.toThrow('fails');
    expect(effects).not.toContain('never');
  });

  it('keeps every one of fifty concurrent read-modify-writes', async () => {
    const coalition = aCoalition();
    const organisation = anOrganisation(coalition, { domains: [] });
    await test.db.transact(async (tx) => {
      await tx.coalition.insert(coalition);
      await tx.organisation.insert(organisation, 'key');
    });
    const domains = Array.from({ length: 50 }, (_, n) => `d${n}.example`);
    await Promise.all(domains.map((domain) => addDomain(organisation.id, domain)));
    const after = await test.db.read.organisation.byId(organisation.id);
    expect(after?.domains.toSorted()).toEqual(domains.toSorted());
  });

  it('says whether what it commits would survive a power cut', async () => {
    await test.db.transact((tx) => insert(tx, 'first write'));
    const answer = test.db.assertDurable();
    // The Postgres of the tests is told not to wait for its disk, and that is found out.
    if (test.db.engine === 'postgres') await expect(answer).rejects.toThrow('fsync is off');
    else await expect(answer).resolves.toBeUndefined();
  });

  it('knows that it was migrated', async () => {
    expect(await test.db.isMigrated()).toBe(true);
  });

  function addDomain(id: OrganisationId, domain: string): Promise<void> {
    return test.db.transact(async (tx) => {
      const now = await tx.organisation.byId(id);
      await tx.organisation.update(id, { domains: [...(now?.domains ?? []), domain] });
    });
  }
});
