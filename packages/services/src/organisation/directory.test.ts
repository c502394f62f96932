import type { Coalition, MemberActor, Organisation } from '@undersigned/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCoalition, testContext, type TestContext } from '../testing/index.js';
import { listOrganisations, readOrganisation } from './list.js';
import { updateOrganisation } from './update.js';

let test: TestContext;
let coalition: Coalition;
let bridge: Organisation;
let ana: MemberActor;
let bram: MemberActor;
let cleo: MemberActor;
let zoe: MemberActor;
beforeEach(async () => {
  test = await testContext();
  const here = await testCoalition(test.ctx);
  coalition = here.coalition;
  bridge = await here.organisation('Réseau Youth Bridge');
  await here.organisation('Another House');
  ana = await here.member('Ana', 'focal-point', null);
  bram = await here.member('Bram', 'member', bridge);
  cleo = await here.member('Cleo', 'focal-point', null);
  zoe = await (await testCoalition(test.ctx, 'elsewhere')).member('Zoe', 'focal-point', null);
});
afterEach(() => test.dispose());

describe('the directory', () => {
  it('finds a name in another spelling and counts people and countries', async () => {
    const found = await listOrganisations(test.ctx, bram, coalition.id, { search: 'RESEAU youth' });
    expect(found.entries).toMatchObject([{ organisation: { id: bridge.id }, people: 1 }]);
    expect(found.total).toBe(2);
    expect(found.countries).toEqual([{ country: 'BE', organisations: 2 }]);
    const none = await listOrganisations(test.ctx, bram, coalition.id, { country: 'FR' });
    expect(none.entries).toEqual([]);
  });

  it('is not there for another coalition', async () => {
    const refusal = { refusal: { code: 'not_found' } };
    await expect(listOrganisations(test.ctx, zoe, coalition.id)).rejects.toMatchObject(refusal);
    await expect(readOrganisation(test.ctx, zoe, bridge.id)).rejects.toMatchObject(refusal);
  });

  it('shows an organisation with its people', async () => {
    const { people } = await readOrganisation(test.ctx, ana, bridge.id);
    expect(people.map(({ name }) => name)).toEqual(['Bram']);
  });
});

describe('changing an organisation', () => {
  const wanted = { name: 'Youth Bridge Network', country: 'FR', kind: 'network', level: 'regional' };

  it('is a focal point’s act and leaves a row in the log', async () => {
    await updateOrganisation(test.ctx, ana, bridge.id, wanted);
    const [row] = await test.ctx.db.read.activity.latest(coalition.id, 1);
    expect(row?.event).toEqual({
      type: 'organisation.changed',
      organisationId: bridge.id,
      name: 'Youth Bridge Network',
    });
  });

  it('keeps what somebody else changed meanwhile, and refuses another change of the same', async () => {
    const { name, country, kind, level, names } = bridge;
    const seen = { name, country, kind, level, names };
    const change = (what: object) =>
      updateOrganisation(test.ctx, ana, bridge.id, { ...seen, ...what }, { ...seen });
    await updateOrganisation(test.ctx, cleo, bridge.id, {
      ...seen,
      ...wanted,
      names: { fr: 'Pont', de: 'Steg' },
    });
    expect(await change({ acronym: 'YB' })).toMatchObject({ ...wanted, acronym: 'YB' });
    expect(await change({ names: { de: 'Steg', fr: 'Pont' } })).toMatchObject(wanted);
    await expect(change({ name: 'Bridge' })).rejects.toMatchObject({
      refusal: { code: 'conflict', field: 'name' },
    });
    const { organisation } = await readOrganisation(test.ctx, ana, bridge.id);
    expect(organisation).toMatchObject({ ...wanted, acronym: 'YB' });
    const head = await test.ctx.db.read.activity.head();
    await change({});
    expect(await test.ctx.db.read.activity.head()).toBe(head);
  });

  it('is refused to members, other coalitions and for a name that is taken', async () => {
    const change = (actor: MemberActor, name = 'Youth Bridge Network') =>
      updateOrganisation(test.ctx, actor, bridge.id, { ...wanted, name });
    await expect(change(bram)).rejects.toMatchObject({ refusal: { code: 'forbidden' } });
    await expect(change(zoe)).rejects.toMatchObject({ refusal: { code: 'not_found' } });
    await expect(change(ana, 'The ANOTHER house')).rejects.toMatchObject({
      refusal: { code: 'organisation_exists', field: 'name' },
    });
  });
});
