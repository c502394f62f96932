import type { Coalition, MemberActor } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCoalition, testContext, type TestContext } from '../testing/index.js';
import { addPerson, invitePerson } from './add-person.js';
import { changeRole } from './change-role.js';
import { endMembership } from './end.js';
import { listPeople } from './list-people.js';

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let bram: MemberActor;
let zoe: MemberActor;
beforeEach(async () => {
  test = await testContext();
  const here = await testCoalition(test.ctx);
  const elsewhere = await testCoalition(test.ctx, 'elsewhere');
  coalition = here.coalition;
  ana = await here.member('Ana', 'focal-point', null);
  bram = await here.member('Bram', 'member', await here.organisation('Youth Bridge'));
  zoe = await elsewhere.member('Zoe', 'focal-point', await elsewhere.organisation('Far Away'));
});
afterEach(() => test.dispose());

const newest = async () => (await test.ctx.db.read.activity.latest(coalition.id, 1))[0];

describe('adding a person', () => {
  const chiara = { email: 'chiara@example.org', name: 'Chiara', role: 'observer' };

  it('records it, and writes to nobody', async () => {
    const { membership, person } = await addPerson(test.ctx, ana, coalition.id, chiara);
    expect((await newest())?.event).toEqual({
      type: 'membership.began',
      membershipId: membership.id,
      personId: person.id,
      organisationId: null,
      role: 'observer',
    });
    expect(await test.ctx.db.read.mail.latest(5)).toEqual([]);
  });

  it('with an invitation says who asks, for whom, and lets them in', async () => {
    const { organisationId } = bram;
    await invitePerson(test.ctx, ana, coalition.id, { ...chiara, organisationId });
    const [mail] = await test.ctx.db.read.mail.latest(5);
    expect(mail?.to).toBe('chiara@example.org');
    expect(mail?.text).toMatch(/^Ana asks you .*Test coalition, acting for Youth Bridge\./);
    expect(mail?.text).toMatch(/sign-in\/confirm\?token=[\w-]{43}/);
  });

  it('keeps one person per address, and one membership per organisation', async () => {
    const { organisationId } = bram;
    const first = await addPerson(test.ctx, ana, coalition.id, chiara);
    const second = await addPerson(test.ctx, ana, coalition.id, { ...chiara, organisationId });
    expect(second.person.id).toBe(first.person.id);
    const third = invitePerson(test.ctx, ana, coalition.id, { ...chiara, organisationId });
    await expect(third).rejects.toMatchObject({ refusal: { code: 'membership_exists' } });
    expect(await test.ctx.db.read.mail.latest(5)).toEqual([]);
  });

  it('is refused to members, to other coalitions, and with an organisation of another coalition', async () => {
    const add = (actor: MemberActor, more = {}) =>
      addPerson(test.ctx, actor, coalition.id, { ...chiara, ...more });
    await expect(add(bram)).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    await expect(add(zoe)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
    const foreign = add(ana, { organisationId: zoe.organisationId });
    await expect(foreign).rejects.toMatchObject({ refusal: { code: 'not_found', field: 'organisationId' } });
  });
});

describe('changing a role', () => {
  it('is recorded, once', async () => {
    await changeRole(test.ctx, ana, bram.membershipId, 'observer');
    const row = await newest();
    expect(row?.event).toMatchObject({ type: 'membership.role-changed', role: 'observer' });
    await changeRole(test.ctx, ana, bram.membershipId, 'observer');
    expect((await newest())?.seq).toBe(row?.seq);
  });

  it('is refused to oneself, to other coalitions, and for the last focal point', async () => {
    const change = (actor: MemberActor, whose: MemberActor) =>
      changeRole(test.ctx, actor, whose.membershipId, 'member');
    await expect(changeRole(test.ctx, bram, bram.membershipId, 'focal-point')).rejects.toMatchObject({
      refusal: { code: 'forbidden' },
    });
    await expect(change(zoe, bram)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
    await expect(change(ana, ana)).rejects.toMatchObject({ refusal: { code: 'last_focal_point' } });
  });
});

describe('ending a membership', () => {
  it('is a focal point’s act, or one’s own', async () => {
    await endMembership(test.ctx, bram, bram.membershipId);
    expect((await newest())?.event).toMatchObject({
      type: 'membership.ended',
      membershipId: bram.membershipId,
    });
    await expect(endMembership(test.ctx, ana, bram.membershipId)).rejects.toMatchObject({
      refusal: { code: 'not_found' },
    });
  });

  it('leaves a focal point even when two end each other at the same moment', async () => {
    const { membership, person } = await addPerson(test.ctx, ana, coalition.id, {
      email: 'second@example.org',
      name: 'Second',
      role: 'focal-point',
    });
    const second: MemberActor = { ...ana, personId: person.id, membershipId: membership.id };
    const ended = await Promise.allSettled([
      endMembership(test.ctx, ana, second.membershipId),
      endMembership(test.ctx, second, ana.membershipId),
    ]);
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the list of people', () => {
  it('shows addresses to focal points and one’s own to oneself', async () => {
    const addresses = async (actor: MemberActor) =>
      (await listPeople(test.ctx, actor, coalition.id)).map(({ name, email }) => [name, email]);
    expect(await addresses(ana)).toEqual([
      ['Ana', 'ana@example.org'],
      ['Bram', 'bram@example.org'],
    ]);
    expect(await addresses(bram)).toEqual([
      ['Ana', null],
      ['Bram', 'bram@example.org'],
    ]);
    await expect(addresses(zoe)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
  });
});
