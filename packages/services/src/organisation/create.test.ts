import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCoalition, testContext, type TestContext } from '../testing/index.js';
import { createOrganisation } from './create.js';

let test: TestContext;
beforeEach(async () => void (test = await testContext()));
afterEach(() => test.dispose());

describe('adding an organisation', () => {
  it('is a focal point’s act and leaves a row in the log', async () => {
    const { coalition, member } = await testCoalition(test.ctx);
    const ana = await member('Ana', 'focal-point', null);
    const added = await createOrganisation(test.ctx, ana, coalition.id, {
      name: 'Youth Bridge',
      country: 'FR',
    });
    const log = await test.ctx.db.read.activity.latest(coalition.id, 1);
    expect(log[0]?.event).toEqual({
      type: 'organisation.added',
      organisationId: added.id,
      name: 'Youth Bridge',
    });
    expect(log[0]?.actor).toMatchObject({ kind: 'member', membershipId: ana.membershipId });
  });

  it('is refused to a member, and to a focal point of another coalition', async () => {
    const { coalition, member } = await testCoalition(test.ctx);
    const elsewhere = await testCoalition(test.ctx, 'elsewhere');
    const bram = await member('Bram', 'member', null);
    const zoe = await elsewhere.member('Zoe', 'focal-point', null);
    const add = (actor: typeof bram) =>
      createOrganisation(test.ctx, actor, coalition.id, { name: 'Youth Bridge' });
    await expect(add(bram)).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    await expect(add(zoe)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
  });

  it('refuses the same name in another spelling and leaves nothing behind', async () => {
    const { coalition, member } = await testCoalition(test.ctx);
    const ana = await member('Ana', 'focal-point', null);
    await createOrganisation(test.ctx, ana, coalition.id, { name: 'Réseau Enfance' });
    const before = await test.ctx.db.read.activity.head();
    const again = createOrganisation(test.ctx, ana, coalition.id, { name: 'RESEAU ENFANCE (asbl)' });
    await expect(again).rejects.toMatchObject({ refusal: { code: 'organisation_exists', field: 'name' } });
    expect(await test.ctx.db.read.activity.head()).toBe(before);
  });
});
