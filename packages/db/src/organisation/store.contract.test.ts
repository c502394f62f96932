import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { aCoalition, anOrganisation, newId } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

describe.each(engines())('organisations on $engine', ({ temporary }) => {
  const coalition = aCoalition();
  const elsewhere = aCoalition();
  let test: TemporaryDatabase;
  beforeEach(async () => {
    test = await temporary();
    await test.db.transact(async (tx) => {
      await tx.coalition.insert(coalition);
      await tx.coalition.insert(elsewhere);
    });
  });
  afterEach(() => test.dispose());

  it('are given back as they were stored, without the key they are found by', async () => {
    const organisation = anOrganisation(coalition, { acronym: 'RE', country: null, domains: ['a.example'] });
    expect(await test.db.transact((tx) => tx.organisation.insert(organisation, 'reseau enfance'))).toBe(true);
    expect(await test.db.read.organisation.byId(organisation.id)).toEqual(organisation);
    expect(await test.db.read.organisation.byNameKey(coalition.id, 'reseau enfance')).toEqual(organisation);
    expect(await test.db.read.organisation.byNameKey(elsewhere.id, 'reseau enfance')).toBeNull();
  });

  it('have one key each within a coalition, and may share it with another coalition', async () => {
    const insert = (into: typeof coalition) =>
      test.db.transact((tx) => tx.organisation.insert(anOrganisation(into), 'same key'));
    expect(await insert(coalition)).toBe(true);
    expect(await insert(coalition)).toBe(false);
    expect(await insert(elsewhere)).toBe(true);
    expect(await test.db.read.organisation.ofCoalition(coalition.id)).toHaveLength(1);
  });

  it('tell what each of a directory is called, and nothing else', async () => {
    const names = { name: 'B', acronym: 'BB', aliases: ['The B'], names: { fr: 'Le B' } };
    const named = anOrganisation(coalition, { ...names, country: 'FR' });
    const plain = anOrganisation(coalition, { name: 'A' });
    await test.db.transact(async (tx) => {
      await tx.organisation.insert(named, 'b');
      await tx.organisation.insert(plain, 'a');
      await tx.organisation.insert(anOrganisation(elsewhere), 'c');
    });
    const { id, name, acronym, aliases } = plain;
    expect(await test.db.read.organisation.namesOfCoalition(coalition.id)).toEqual([
      { id, name, acronym, aliases, names: plain.names },
      { id: named.id, ...names },
    ]);
  });

  it('can change, with or without their key', async () => {
    const organisation = anOrganisation(coalition);
    await test.db.transact(async (tx) => {
      await tx.organisation.insert(organisation, 'old key');
      await tx.organisation.update(organisation.id, { country: 'FR', domains: [] });
    });
    expect(await test.db.read.organisation.byNameKey(coalition.id, 'old key')).toMatchObject({
      country: 'FR',
      domains: [],
    });
    await test.db.transact((tx) => tx.organisation.update(organisation.id, { name: 'New' }, 'new key'));
    expect(await test.db.read.organisation.byNameKey(coalition.id, 'old key')).toBeNull();
    expect(await test.db.read.organisation.byNameKey(coalition.id, 'new key')).toMatchObject({ name: 'New' });
  });

  it('are found by many ids at once, and none by none', async () => {
    const one = anOrganisation(coalition);
    await test.db.transact((tx) => tx.organisation.insert(one, 'one'));
    expect(await test.db.read.organisation.byIds([])).toEqual([]);
    expect(await test.db.read.organisation.byIds([one.id, newId('organisation')])).toEqual([one]);
  });

  it('keep the picture of a logo apart, under its hash, one each', async () => {
    const organisation = anOrganisation(coalition);
    const logo = { hash: 'a'.repeat(64), width: 3, height: 2, alt: 'Ein Baum', mayPublish: true };
    const bytes = Buffer.from([0, 255, 128, 0]);
    await test.db.transact(async (tx) => {
      await tx.organisation.insert(organisation, 'pictured');
      await tx.organisation.setLogo(organisation.id, { ...logo, hash: 'b'.repeat(64) }, Buffer.from([1]));
      await tx.organisation.setLogo(organisation.id, logo, bytes);
      await tx.organisation.setLogo(organisation.id, { ...logo, alt: '' });
    });
    const { read } = test.db;
    expect((await read.organisation.byId(organisation.id))?.logo).toEqual({ ...logo, alt: '' });
    expect(await read.organisation.logoBytes(organisation.id, logo.hash)).toEqual(bytes);
    expect(await read.organisation.logoBytes(organisation.id, 'b'.repeat(64))).toBeNull();

    await test.db.transact((tx) => tx.organisation.removeLogo(organisation.id));
    expect((await read.organisation.byId(organisation.id))?.logo).toBeNull();
    expect(await read.organisation.logoBytes(organisation.id, logo.hash)).toBeNull();
  });

  it('cannot belong to a coalition that does not exist', async () => {
    const stray = test.db.transact((tx) => tx.organisation.insert(anOrganisation(aCoalition()), 'stray'));
    await expect(stray).rejects.toThrow();
  });
});
