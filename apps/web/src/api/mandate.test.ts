import { testCast, testRound, type TestContext } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testClient, type TestClient } from './testing';

let test: TestContext;
let cast: Awaited<ReturnType<typeof testCast>>;
let ana: TestClient;
let bram: TestClient;
beforeEach(async () => {
  cast = await testCast();
  ({ test } = cast);
  ana = await testClient(test.ctx, cast.ana);
  bram = await testClient(test.ctx, cast.bram);
});
afterEach(() => test.dispose());

const given = { topics: ['Detention'], until: '2027-12-31', note: 'decision of the board of 3 March' };

describe('mandates over the API', () => {
  it('are recorded for somebody of the organisation, listed, and ended', async () => {
    const path = `/organisations/${cast.youth.id}`;
    const people = (await bram.call('GET', `${path}/people`)).body as { membershipId: string }[];
    expect(people).toMatchObject([{ name: 'Bram', role: 'member', email: 'bram@example.org' }]);
    const body = { ...given, membershipId: people[0]?.membershipId };
    const { status, body: made } = await bram.call('POST', `${path}/mandates`, body);
    expect(status).toBe(201);
    const { id } = made as { id: string };
    expect((await ana.call('GET', `${path}/mandates`)).body).toEqual([
      {
        ...given,
        id,
        organisationId: cast.youth.id,
        membershipId: cast.bram.membershipId,
        personName: 'Bram',
        givenByName: 'Bram',
        givenAt: '2026-11-22T09:00:00.000Z',
        endedByName: null,
        endedAt: null,
        state: 'holds',
      },
    ]);
    expect((await ana.call('POST', `/mandates/${id}/end`)).status).toBe(200);
    expect((await ana.call('POST', `/mandates/${id}/end`)).status).toBe(409);
    expect((await bram.call('GET', `${path}/mandates`)).body).toMatchObject([{ id, state: 'ended' }]);
  });

  it('are refused for an organisation that is not one’s own', async () => {
    const harbour = await cast.organisation('Harbour');
    const path = `/organisations/${harbour.id}/mandates`;
    const body = { ...given, membershipId: cast.bram.membershipId };
    expect(await bram.call('POST', path, body)).toMatchObject({ status: 403 });
    expect(await bram.call('GET', path)).toMatchObject({ status: 403 });
    expect(await ana.call('POST', path, body)).toMatchObject({
      status: 400,
      body: { error: { code: 'mandate_not_theirs', field: 'membershipId' } },
    });
    const zoe = await testClient(test.ctx, cast.zoe);
    expect(await zoe.call('GET', path)).toMatchObject({ status: 404 });
  });

  it('stand beside a sign-on of the round whose topic they cover', async () => {
    const body = { ...given, membershipId: cast.bram.membershipId };
    await ana.call('POST', `/organisations/${cast.youth.id}/mandates`, body);
    const { round } = await testRound(test.ctx, cast.coalition, cast.ana, { topics: ['detention'] });
    const signOn = {
      organisationId: cast.youth.id,
      signatory: { name: 'Bram', email: 'bram@example.org' },
    };
    expect((await bram.call('POST', `/rounds/${round.id}/sign-ons`, signOn)).status).toBe(201);
    const mandate = { topics: ['Detention'], givenAt: '2026-11-22T09:00:00.000Z', until: '2027-12-31' };
    expect((await ana.call('GET', `/rounds/${round.id}/sign-ons`)).body).toMatchObject([
      { verification: { kind: 'membership', mandate } },
    ]);
    expect((await bram.call('GET', `/rounds/${round.id}/sign-ons`)).body).toMatchObject([
      { verification: null },
    ]);
  });
});
