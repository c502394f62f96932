import type { Coalition, Mandate, Membership, Organisation } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { aCoalition, aMembership, anOrganisation, aPerson, newId, noon } from '../testing/rows.js';
import type { TemporaryDatabase } from '../testing/temporary-database.js';

const later = new Date(noon.getTime() + 1);

describe.each(engines())('mandates on $engine', ({ temporary }) => {
  let test: TemporaryDatabase;
  let coalition: Coalition;
  let organisation: Organisation;
  let membership: Membership;

  beforeEach(async () => {
    test = await temporary();
    coalition = aCoalition();
    organisation = anOrganisation(coalition);
    const person = aPerson();
    membership = aMembership(coalition, person, { organisationId: organisation.id });
    await test.db.transact(async (tx) => {
      await tx.coalition.insert(coalition);
      await tx.organisation.insert(organisation, 'reseau enfance');
      await tx.person.insert(person);
      await tx.membership.insert(membership);
    });
  });
  afterEach(() => test.dispose());

  const aMandate = (more: Partial<Mandate> = {}): Mandate => ({
    id: newId('mandate'),
    coalitionId: coalition.id,
    organisationId: organisation.id,
    membershipId: membership.id,
    topics: ['rétention', 'écoles'],
    until: '2027-12-31',
    note: 'décision du conseil',
    givenBy: newId('membership'),
    givenAt: noon,
    endedBy: null,
    endedAt: null,
    ...more,
  });
  const insert = async (row: Mandate) => {
    await test.db.transact((tx) => tx.mandate.insert(row));
    return row;
  };

  it('are given once by two who look first', async () => {
    const givenIfNone = () =>
      test.db.transact(async (tx) => {
        if ((await tx.mandate.ofMembership(membership.id)).length > 0) return false;
        await tx.mandate.insert(aMandate());
        return true;
      });
    expect((await Promise.all([givenIfNone(), givenIfNone(), givenIfNone()])).filter(Boolean)).toEqual([
      true,
    ]);
  });

  it('are found with the membership they name, newest first', async () => {
    const before = await insert(aMandate());
    const after = await insert(aMandate({ givenAt: later, until: null }));
    const { mandate } = test.db.read;
    const both = [after, before].map((each) => ({ mandate: each, membership }));
    expect(await mandate.ofOrganisation(organisation.id)).toEqual(both);
    expect(await mandate.ofCoalition(coalition.id)).toEqual(both);
    expect(await mandate.ofMembership(membership.id)).toEqual(both);
    expect(await mandate.byId(before.id)).toEqual(before);
    expect(await mandate.ofOrganisation(newId('organisation'))).toEqual([]);
    expect(await mandate.byId(newId('mandate'))).toBeNull();
  });

  it('are ended once, and stay', async () => {
    const { id } = await insert(aMandate());
    const ended = { endedBy: membership.id, endedAt: later };
    const end = () => test.db.transact((tx) => tx.mandate.end(id, ended));
    expect(await Promise.all([end(), end()])).toEqual([true, false]);
    expect(await test.db.read.mandate.byId(id)).toMatchObject(ended);
  });

  it('say no longer what they rest on when their person is forgotten', async () => {
    const { id } = await insert(aMandate());
    const somebody = aPerson();
    const other = aMembership(coalition, somebody, { organisationId: organisation.id });
    await test.db.transact(async (tx) => {
      await tx.person.insert(somebody);
      await tx.membership.insert(other);
      await tx.mandate.forgetPerson(somebody.id);
    });
    expect(await test.db.read.mandate.byId(id)).toMatchObject({ note: 'décision du conseil' });
    await test.db.transact((tx) => tx.mandate.forgetPerson(membership.personId));
    expect(await test.db.read.mandate.byId(id)).toMatchObject({ note: '', topics: ['rétention', 'écoles'] });
  });
});
