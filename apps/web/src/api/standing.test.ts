import { listSignOns, signAsMember } from '@undersigned/services';
import { testCast, testRound, type TestContext } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testClient, type TestClient } from './testing';

let test: TestContext;
let cast: Awaited<ReturnType<typeof testCast>>;
let found: Awaited<ReturnType<typeof testRound>>;
let ana: TestClient;
let bram: TestClient;
let chiara: TestClient;
let dan: TestClient;
let zoe: TestClient;
beforeEach(async () => {
  cast = await testCast();
  ({ test } = cast);
  const harbour = await cast.organisation('Harbour');
  found = await testRound(test.ctx, cast.coalition, cast.ana);
  ana = await testClient(test.ctx, cast.ana);
  bram = await testClient(test.ctx, cast.bram);
  chiara = await testClient(test.ctx, await cast.member('Chiara', 'member', harbour));
  dan = await testClient(test.ctx, await cast.member('Dan', 'observer', cast.youth));
  zoe = await testClient(test.ctx, cast.zoe);
});
afterEach(() => test.dispose());

describe('where organisations stand, over the API', () => {
  const path = () => `/rounds/${found.round.id}/standings`;
  const step = (stage: string, more: object = {}) => ({
    organisationId: cast.youth.id,
    step: { stage, ...more },
  });
  const standing = async () => {
    const rows = (await ana.call('GET', path())).body as { organisationId: string }[];
    return rows.find(({ organisationId }) => organisationId === cast.youth.id);
  };

  it('is said by the organisation itself and by a focal point who was told', async () => {
    expect(await standing()).toMatchObject({ name: 'Youth Bridge', standing: 'invited', remindedAt: null });
    expect((await bram.call('POST', path(), step('interested'))).status).toBe(200);
    expect(await standing()).toMatchObject({ standing: 'interested', expectedOn: null });
    const clearance = step('clearance', { expectedOn: '2026-12-09' });
    expect((await ana.call('POST', path(), clearance)).status).toBe(200);
    expect(await standing()).toMatchObject({ standing: 'clearance', expectedOn: '2026-12-09' });
  });

  it('is not somebody else’s to say or to read', async () => {
    for (const [other, status] of [
      [chiara, 403],
      [dan, 403],
      [zoe, 404],
    ] as const) {
      expect((await other.call('POST', path(), step('interested'))).status).toBe(status);
      expect((await other.call('GET', path())).status).toBe(status);
    }
    expect(await standing()).toMatchObject({ standing: 'invited' });
  });

  it('is refused for a stage nobody says, an organisation that was not asked, and what does not belong there', async () => {
    const bad = [
      step('signed'),
      step('interested', { expectedOn: '2026-12-09' }),
      { ...step('interested'), seq: 1 },
    ];
    for (const body of bad) expect((await bram.call('POST', path(), body)).status).toBe(400);
    const nobody = { ...step('interested'), organisationId: `org_${'a'.repeat(26)}` };
    expect((await ana.call('POST', path(), nobody)).status).toBe(404);
    expect((await bram.call('POST', path(), nobody)).status).toBe(403);
  });
});

describe('withdrawing over the API', () => {
  const signed = async () => {
    await signAsMember(test.ctx, cast.bram, found.round.id, {}, () => ({ text: '', html: '' }));
    const valid = (await all()).find((signOn) => signOn.state === 'confirmed');
    return `/sign-ons/${valid?.id}/withdraw`;
  };
  const all = () => listSignOns(test.ctx, cast.ana, found.round.id);
  const states = async () => (await all()).map((signOn) => signOn.state);

  it('is for the organisation that signed and for focal points, once', async () => {
    const withdrawn: string[] = [];
    for (const by of [bram, ana]) {
      const path = await signed();
      expect((await by.call('POST', path)).status).toBe(200);
      withdrawn.push('withdrawn');
      expect(await states()).toEqual(withdrawn);
      expect(await by.call('POST', path)).toMatchObject({
        status: 409,
        body: { error: { code: 'conflict' } },
      });
    }
  });

  it('is not for anybody else', async () => {
    const path = await signed();
    for (const [other, status] of [
      [chiara, 403],
      [dan, 403],
      [zoe, 404],
    ] as const) {
      expect((await other.call('POST', path)).status).toBe(status);
    }
    expect((await bram.call('POST', `/sign-ons/son_${'a'.repeat(26)}/withdraw`)).status).toBe(404);
    expect(await states()).toEqual(['confirmed']);
  });
});
