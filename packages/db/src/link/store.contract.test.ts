import type { Link } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { newId, noon } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

const hour = 3_600_000;
const before = new Date(noon.getTime() + hour - 1);
const after = new Date(noon.getTime() + hour);

describe.each(engines())('links on $engine', ({ temporary }) => {
  let test: TemporaryDatabase;
  let link: Link;

  beforeEach(async () => {
    test = await temporary();
    link = {
      id: newId('link'),
      purpose: 'sign-in',
      subject: 'ana@example.org',
      createdAt: noon,
      expiresAt: after,
      usedAt: null,
    };
    await test.db.transact((tx) => tx.link.insert(link, 'hash'));
  });
  afterEach(() => test.dispose());

  it('are found by hash and purpose until the moment they expire', async () => {
    const { usable } = test.db.read.link;
    expect(await usable('sign-in', 'hash', before)).toEqual(link);
    expect(await usable('sign-in', 'hash', after)).toBeNull();
    expect(await usable('set-up', 'hash', before)).toBeNull();
    expect(await usable('sign-in', 'other', before)).toBeNull();
  });

  it('are spent by one of two who come at once', async () => {
    const use = () => test.db.transact((tx) => tx.link.use('sign-in', 'hash', noon));
    const spent = await Promise.all([use(), use()]);
    expect(spent.filter(Boolean)).toHaveLength(1);
    expect(await test.db.read.link.find('sign-in', 'hash')).toEqual({ ...link, usedAt: noon });
  });

  it('are all ended for a subject, and forgotten with it', async () => {
    await test.db.transact((tx) => tx.link.endAll('sign-in', link.subject, noon));
    expect(await test.db.read.link.usable('sign-in', 'hash', noon)).toBeNull();
    await test.db.transact((tx) => tx.link.forget(link.subject));
    expect(await test.db.read.link.find('sign-in', 'hash')).toBeNull();
  });

  it('are forgotten once they have expired', async () => {
    await test.db.transact((tx) => tx.link.deleteExpired(after));
    expect(await test.db.read.link.find('sign-in', 'hash')).not.toBeNull();
    await test.db.transact((tx) => tx.link.deleteExpired(new Date(after.getTime() + 1)));
    expect(await test.db.read.link.find('sign-in', 'hash')).toBeNull();
  });
});
