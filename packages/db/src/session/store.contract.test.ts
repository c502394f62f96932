import type { ApiToken, Person, Session } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { aCoalition, aPerson, newId, noon } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

const tomorrow = new Date(noon.getTime() + 86_400_000);

describe.each(engines())('sessions and API tokens on $engine', ({ temporary }) => {
  let test: TemporaryDatabase;
  let person: Person;

  beforeEach(async () => {
    test = await temporary();
    person = aPerson();
    await test.db.transact((tx) => tx.person.insert(person));
  });
  afterEach(() => test.dispose());

  const aSession = (): Session => ({
    id: newId('session'),
    personId: person.id,
    acting: {},
    createdAt: noon,
    expiresAt: tomorrow,
  });

  it('are found by the hash of the cookie, with the organisation chosen per coalition', async () => {
    const session = aSession();
    const chosen = { id: newId('membership'), coalitionId: aCoalition().id };
    await test.db.transact(async (tx) => {
      await tx.session.insert(session, 'hash');
      await tx.session.setActing(session, chosen);
    });
    const found = await test.db.read.session.byTokenHash('hash');
    expect(found).toEqual({ ...session, acting: { [chosen.coalitionId]: chosen.id } });
    expect(await test.db.read.session.byTokenHash('other')).toBeNull();
  });

  it('end once, or all together', async () => {
    const [one, two, three] = [aSession(), aSession(), aSession()];
    await test.db.transact(async (tx) => {
      await tx.session.insert(one, '1');
      await tx.session.insert(two, '2');
      await tx.session.insert(three, '3');
    });
    const end = () => test.db.transact((tx) => tx.session.end(one.id));
    expect([await end(), await end()]).toEqual([true, false]);
    expect(await test.db.transact((tx) => tx.session.endAll(person.id))).toBe(2);
    expect(await test.db.read.session.ofPerson(person.id)).toEqual([]);
  });

  it('of a program are revoked by their owner only, and then open nothing', async () => {
    const token: ApiToken = { id: newId('apiToken'), personId: person.id, createdAt: noon, revokedAt: null };
    await test.db.transact((tx) => tx.apiToken.insert(token, 'hash'));
    expect(await test.db.read.apiToken.byTokenHash('hash')).toEqual(token);
    expect(await test.db.read.apiToken.isGood(token.id)).toBe(true);
    const revoke = (by: Person['id']) => test.db.transact((tx) => tx.apiToken.revoke(token.id, by, tomorrow));
    expect(await revoke(newId('person'))).toBe(false);
    expect(await revoke(person.id)).toBe(true);
    expect(await test.db.read.apiToken.byTokenHash('hash')).toBeNull();
    expect(await test.db.read.apiToken.isGood(token.id)).toBe(false);
    expect(await test.db.read.apiToken.ofPerson(person.id)).toEqual([]);
  });
});
