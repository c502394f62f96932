import type { Guest, GuestLink } from '@undersigned/domain';
import { describe, expect, it } from 'vitest';
import { engines } from '../testing/engines.js';
import { onADocument } from '../testing/on-a-document.js';
import { aMembership, aPerson, newId, noon } from '../testing/rows.js';

const lucia: Guest = {
  name: 'Lucía « Ñ »',
  organisation: 'Red Infancia',
  enteredAt: noon,
  seenAt: noon,
  answers: { to: 'lucia@red.example', language: 'fr', isOff: false },
};

describe.each(engines())('guest links on $engine', ({ temporary }) => {
  const test = onADocument({ temporary });
  const { document } = test;

  const aLink = (details: Partial<GuestLink> = {}): GuestLink => ({
    id: newId('guestLink'),
    documentId: document.id,
    label: 'Lucía, the network in Madrid',
    email: null,
    access: 'comment',
    membershipId: newId('membership'),
    personId: newId('person'),
    createdBy: null,
    createdAt: noon,
    expiresAt: new Date(noon.getTime() + 1_000),
    guest: null,
    end: null,
    ...details,
  });
  const insert = async (link: GuestLink) => {
    await test.db.transact((tx) => tx.guestLink.insert(link, `hash of ${link.id}`));
    return link;
  };

  it('are given back as they were stored, by hash, by id and oldest first', async () => {
    const later = await insert(aLink({ createdAt: new Date(noon.getTime() + 1), guest: lucia }));
    const first = await insert(aLink({ end: { as: 'revoked', at: noon }, access: 'view' }));
    const { guestLink } = test.db.read;
    expect(await guestLink.ofDocument(document.id)).toEqual([first, later]);
    expect(await guestLink.byTokenHash(`hash of ${later.id}`)).toEqual(later);
    expect(await guestLink.byTokenHash('another')).toBeNull();
    expect(await guestLink.byId(first.id)).toEqual(first);
    expect(await guestLink.byIds([later.id, newId('guestLink')])).toEqual([later]);
    expect(await guestLink.byIds([])).toEqual([]);
    expect(await guestLink.byMembership(later.membershipId)).toEqual(later);
    expect(await guestLink.byMembership(newId('membership'))).toBeNull();
    expect(await guestLink.byPersons([first.personId, newId('person')])).toEqual([first]);
    expect(await guestLink.byPersons([])).toEqual([]);
  });

  it('belong to the first of two who enter, and to nobody once they have ended', async () => {
    const { id } = await insert(aLink());
    const enter = (guest: Guest) => test.db.transact((tx) => tx.guestLink.enter(id, guest));
    expect((await Promise.all([enter(lucia), enter(lucia)])).toSorted()).toEqual([false, true]);
    expect((await test.db.read.guestLink.byId(id))?.guest).toEqual(lucia);
    const seenAt = new Date(noon.getTime() + 5);
    await test.db.transact((tx) => tx.guestLink.seen(id, seenAt));
    expect((await test.db.read.guestLink.byId(id))?.guest).toEqual({ ...lucia, seenAt });

    const ended = await insert(aLink({ end: { as: 'revoked', at: noon } }));
    expect(await test.db.transact((tx) => tx.guestLink.enter(ended.id, lucia))).toBe(false);
  });

  it('end once, and forget the person their guest became', async () => {
    const { id, membershipId, personId } = await insert(aLink({ guest: lucia }));
    const other = await insert(aLink({ guest: lucia }));
    const person = aPerson();
    const end = () => test.db.transact((tx) => tx.guestLink.end(id, { as: 'member', at: noon }));
    expect((await Promise.all([end(), end()])).toSorted()).toEqual([false, true]);
    await test.db.transact(async (tx) => {
      await tx.person.insert(person);
      await tx.membership.insert(aMembership(test.coalition, person, { id: membershipId }));
      await tx.guestLink.forgetMember(person.id, 'a former member');
    });
    const { guestLink } = test.db.read;
    const link = await guestLink.byId(id);
    expect(link).toMatchObject({ personId, end: { as: 'member', at: noon } });
    expect(JSON.stringify(link)).not.toContain('Lucía');
    expect(await guestLink.ofMember(person.id)).toEqual([link]);
    expect(await guestLink.byId(other.id)).toEqual(other);
  });

  it('are found by the address they were sent to, and forget it', async () => {
    const email = 'lucia@red.example';
    const sent = await insert(aLink({ email, access: 'suggest' }));
    await insert(aLink({ email: 'another@red.example' }));
    const { guestLink } = test.db.read;
    expect(await guestLink.ofAddress(email)).toEqual([sent]);
    await test.db.transact((tx) => tx.guestLink.forget(sent.id, 'a former guest'));
    expect(await guestLink.ofAddress(email)).toEqual([]);
    expect(await guestLink.byId(sent.id)).toMatchObject({ label: 'a former guest', email: null });

    const entered = await insert(aLink({ guest: lucia }));
    expect(await guestLink.ofAddress(email)).toEqual([entered]);
    await test.db.transact((tx) => tx.guestLink.forget(entered.id, 'a former guest'));
    expect(await guestLink.ofAddress(email)).toEqual([]);
  });

  it('have news once, from the first row on, when it is due', async () => {
    const [one, other] = [await insert(aLink({ guest: lucia })), await insert(aLink({ guest: lucia }))];
    const later = new Date(noon.getTime() + 60_000);
    await test.db.transact(async (tx) => {
      await tx.guestLink.newsWaits(one.id, 7, later);
      await tx.guestLink.newsWaits(one.id, 9, noon);
      await tx.guestLink.newsWaits(other.id, 8, noon);
    });
    const { guestLink } = test.db.read;
    expect(await guestLink.newsDue(noon, 10)).toEqual([{ id: other.id, from: 8 }]);
    const both = [
      { id: other.id, from: 8 },
      { id: one.id, from: 7 },
    ];
    expect(await guestLink.newsDue(later, 10)).toEqual(both);
    expect(await guestLink.newsDue(later, 1)).toEqual(both.slice(0, 1));
    const tell = (from: number) => test.db.transact((tx) => tx.guestLink.newsTold(one.id, from));
    expect(await tell(9)).toBe(false);
    expect((await Promise.all([tell(7), tell(7)])).toSorted()).toEqual([false, true]);
    expect(await guestLink.newsDue(later, 10)).toEqual(both.slice(0, 1));
  });

  it('are written to no more when their guest says so', async () => {
    const { id } = await insert(aLink({ guest: lucia }));
    const turned = async (to: 'on' | 'off') => {
      await test.db.transact((tx) => tx.guestLink.turnAnswers(id, to));
      return (await test.db.read.guestLink.byId(id))?.guest?.answers?.isOff;
    };
    expect([await turned('off'), await turned('on')]).toEqual([true, false]);
  });
});
