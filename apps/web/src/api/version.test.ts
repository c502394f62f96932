import { testCast } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testClient, textForComments, type TestClient } from './testing';

let cast: Awaited<ReturnType<typeof testCast>>;
let ana: TestClient;
let bram: TestClient;
let zoe: TestClient;
let text: string;

beforeEach(async () => {
  cast = await testCast();
  const { ctx } = cast.test;
  [ana, bram, zoe] = [
    await testClient(ctx, cast.ana),
    await testClient(ctx, cast.bram),
    await testClient(ctx, cast.zoe),
  ];
  text = await textForComments(ana, '# Asks\n\nA guardian for **each** child.');
});
afterEach(() => cast.test.dispose());

describe('versions over the API', () => {
  it('are kept under a name, listed, read and compared', async () => {
    const made = await ana.call('POST', `${text}/versions`, { name: 'Sent to all' });
    expect(made.status).toBe(201);
    const { id } = made.body as { id: string };
    expect((await bram.call('GET', `${text}/versions`)).body).toMatchObject({
      versions: [{ id, name: 'Sent to all', namedBy: { personName: 'Ana' } }],
      hidden: 0,
    });
    const author = { kind: 'brought-in', personName: 'Ana', organisationName: null, organisationId: null };
    expect((await bram.call('GET', `/versions/${id}`)).body).toMatchObject({
      title: 'On guardians',
      fields: [
        {
          lines: [
            [{ text: 'Asks', author }],
            [
              { text: 'A guardian for ', author },
              { text: 'each', author },
              { text: ' child.', author },
            ],
          ],
        },
      ],
      standing: [{ author, letters: 30 }],
    });
    expect((await bram.call('GET', `${text}/compare?from=${id}`)).body).toMatchObject({
      changed: 0,
      title: [{ kind: 'same', text: 'On guardians' }],
      fields: [{ lines: [[{ kind: 'same', text: 'Asks' }], [{}, {}, {}]] }],
    });
  });

  it('are nobody’s who may not read the text, and named by nobody who may not write it', async () => {
    const { body } = await ana.call('POST', `${text}/versions`, { name: 'Sent to all' });
    const { id } = body as { id: string };
    expect((await bram.call('POST', `${text}/versions`, { name: 'Mine' })).status).toBe(403);
    for (const path of [`${text}/versions`, `${text}/compare?from=${id}`, `/versions/${id}`]) {
      expect((await zoe.call('GET', path)).status).toBe(404);
    }
    expect((await zoe.call('POST', `${text}/versions`, { name: 'Mine' })).status).toBe(404);
    expect((await ana.call('GET', `${text}/compare?from=ver_none`)).status).toBe(400);
  });
});
