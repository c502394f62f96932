import {
  postgresFolder,
  startPostgres,
  temporaryPostgres,
  temporarySqlite,
  type PostgresServer,
} from '@undersigned/db/testing';
import { confirmSignOn } from '@undersigned/services';
import { testCast, testRewrite, testRound, testSignOn } from '@undersigned/services/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testClient, type TestClient } from './testing';

const folder = postgresFolder();
const engines = ['sqlite', ...(folder ? (['postgres'] as const) : [])] as const;

let postgres: PostgresServer | null = null;
beforeAll(async () => {
  if (folder) postgres = await startPostgres(folder);
}, 60_000);
afterAll(() => postgres?.stop());

describe.each(engines)('corrections over the API on %s', (engine) => {
  let cast: Awaited<ReturnType<typeof testCast>>;
  let found: Awaited<ReturnType<typeof testRound>>;
  let ana: TestClient;
  let chiara: TestClient;

  beforeEach(async () => {
    const { url = '' } = postgres ?? {};
    cast = await testCast(engine === 'postgres' ? () => temporaryPostgres(url) : temporarySqlite);
    const { ctx } = cast.test;
    found = await testRound(ctx, cast.coalition, cast.ana, {}, ['We ask to end it by 2030.', 'It is law.']);
    ana = await testClient(ctx, cast.ana);
    chiara = await testClient(ctx, await cast.member('Chiara', 'focal-point', null));
    await confirmSignOn(ctx, await testSignOn(ctx, found, 'Harbour'), () => ({ text: '', html: '' }));
  });
  afterEach(() => cast.test.dispose());

  const ofRound = () => `/rounds/${found.round.id}/corrections`;
  const start = async () => {
    const { body } = await ana.call('POST', ofRound());
    return `/corrections/${(body as { id: string }).id}`;
  };
  const proposed = async () => {
    const path = await start();
    await testRewrite(cast.test.ctx, found.document.id, 1, 'We ask to end it by 2028.');
    expect(await ana.call('POST', `${path}/propose`)).toMatchObject({ status: 200 });
    return path;
  };
  const roundNow = async () =>
    (await ana.call('GET', `/rounds/${found.round.id}`)).body as { fingerprint: string };

  it('are begun, proposed, classed by two people and applied', async () => {
    const path = await proposed();
    const shown = await chiara.call('GET', path);
    expect(shown).toMatchObject({
      status: 200,
      body: {
        roundId: found.round.id,
        state: 'classing',
        settledAt: null,
        from: { number: 1, fingerprint: found.fingerprint },
        to: { number: 2 },
        passages: [
          {
            number: 1,
            kind: 'changed',
            place: { kind: 'paragraph', number: '1' },
            before: 'We ask to end it by 2030.',
            after: 'We ask to end it by 2028.',
            classes: [],
          },
        ],
        class: null,
        signOns: 1,
      },
    });
    expect(await roundNow()).toMatchObject({ fingerprint: found.fingerprint });
    const word = { passage: 1, class: 'editorial' };
    expect((await ana.call('POST', `${path}/classes`, word)).body).toMatchObject({ class: null });
    expect(await ana.call('POST', `${path}/apply`)).toMatchObject({
      status: 409,
      body: { error: { code: 'correction_not_weighed' } },
    });
    // Both may have classed it in one millisecond, so their order is not told.
    const byName = (name: string): unknown =>
      expect.objectContaining({ personName: name, class: 'editorial' });
    expect((await chiara.call('POST', `${path}/classes`, word)).body).toMatchObject({
      passages: [{ classes: expect.arrayContaining([byName('Ana'), byName('Chiara')]) as unknown }],
      class: 'editorial',
    });
    const { to } = shown.body as { to: { fingerprint: string } };
    expect(await ana.call('POST', `${path}/apply`)).toMatchObject({ body: { state: 'applied', signOns: 1 } });
    expect(await roundNow()).toMatchObject({ fingerprint: to.fingerprint });
    expect((await ana.call('GET', ofRound())).body).toMatchObject([{ state: 'applied' }]);
  });

  it('happen once: what is sent a second time is told so, and changes nothing', async () => {
    const path = await proposed();
    const moved = { status: 409, body: { error: { code: 'correction_moved' } } };
    expect(await ana.call('POST', ofRound())).toMatchObject({
      status: 409,
      body: { error: { code: 'correction_under_way' } },
    });
    expect(await ana.call('POST', `${path}/propose`)).toMatchObject(moved);
    for (const person of [ana, chiara, ana, chiara]) {
      await person.call('POST', `${path}/classes`, { passage: 1, class: 'material' });
    }
    const both = await Promise.all([ana, chiara].map((person) => person.call('POST', `${path}/apply`)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await ana.call('POST', `${path}/drop`)).toMatchObject(moved);
    const records = await cast.test.ctx.db.read.ledger.ofRound(found.round.id);
    expect(records.filter(({ kind }) => kind === 'lapsed')).toHaveLength(1);
  });

  it('end without a consequence', async () => {
    const path = await start();
    expect((await ana.call('POST', `${path}/propose`)).body).toMatchObject({
      error: { code: 'correction_empty' },
    });
    expect(await ana.call('POST', `${path}/drop`)).toMatchObject({ status: 200, body: { ok: true } });
    expect((await ana.call('GET', path)).body).toMatchObject({ state: 'dropped', to: null, passages: [] });
    expect(await roundNow()).toMatchObject({ fingerprint: found.fingerprint });
  });

  it('refuse a passage there is not, and a word there is not', async () => {
    const path = `${await proposed()}/classes`;
    expect(await ana.call('POST', path, { passage: 9, class: 'editorial' })).toMatchObject({ status: 404 });
    expect(await ana.call('POST', path, { passage: 1, class: 'small' })).toMatchObject({
      status: 400,
      body: { error: { code: 'bad_input', field: 'class' } },
    });
  });

  it('are a focal point’s, and nobody’s elsewhere', async () => {
    const { ctx } = cast.test;
    const path = await proposed();
    const word = { passage: 1, class: 'editorial' };
    const calls: [string, string, unknown?][] = [
      ['GET', ofRound()],
      ['POST', ofRound()],
      ['GET', path],
      ['POST', `${path}/propose`],
      ['POST', `${path}/classes`, word],
      ['POST', `${path}/apply`],
      ['POST', `${path}/drop`],
    ];
    const [bram, zoe] = [await testClient(ctx, cast.bram), await testClient(ctx, cast.zoe)];
    for (const [method, address, body] of calls) {
      expect(await bram.call(method, address, body), `${method} ${address}`).toMatchObject({ status: 403 });
      const stranger = await zoe.call(method, address, body);
      const unknown = address.replace(/(rnd|cor)_\w+/, `$1_${'a'.repeat(26)}`);
      expect(stranger, `${method} ${address}`).toMatchObject({ status: 404 });
      expect(stranger.body).toEqual((await zoe.call(method, unknown, body)).body);
    }
    expect((await ana.call('GET', path)).body).toMatchObject({
      state: 'classing',
      passages: [{ classes: [] }],
    });
  });
});
