import { enterAsGuest } from '@undersigned/services';
import { testCast, type TestContext } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testClient, type TestClient } from './testing';

let test: TestContext;
let cast: Awaited<ReturnType<typeof testCast>>;
let ana: TestClient;
let text: string;

beforeEach(async () => {
  cast = await testCast();
  ({ test } = cast);
  ana = await testClient(test.ctx, cast.ana);
  const { body } = await ana.call('POST', '/coalitions/icm/documents', {
    kind: 'statement',
    title: 'On guardians',
  });
  text = `/documents/${(body as { id: string }).id}`;
});
afterEach(() => test.dispose());

const made = async (input: object = {}) => {
  const { status, body } = await ana.call('POST', `${text}/guest-links`, { label: 'Lucía', ...input });
  expect(status).toBe(201);
  return body as { id: string; url: string; expiresAt: string };
};
const links = async (client = ana) => (await client.call('GET', `${text}/guest-links`)).body;

describe('guest links over the API', () => {
  it('are made, used, listed and taken back', async () => {
    const input = { access: 'suggest', until: '2026-12-06', email: 'lucia@example.org', language: 'fr' };
    const { id, url, expiresAt } = await made(input);
    expect(url).toMatch(/^http:\/\/localhost:3000\/g\/[\w-]{43}$/);
    expect(expiresAt).toBe('2026-12-06T22:59:00.000Z');
    const listed = {
      id,
      label: 'Lucía',
      email: 'lucia@example.org',
      access: 'suggest',
      standing: 'waiting',
      createdAt: '2026-11-22T09:00:00.000Z',
      expiresAt,
      guest: null,
      endedAt: null,
    };
    expect(await links()).toEqual([listed]);

    const who = { name: 'Lucía', organisation: 'Red Infancia' };
    await enterAsGuest(test.ctx, url.split('/').at(-1) ?? '', who);
    const at = '2026-11-22T09:00:00.000Z';
    const guest = { ...who, enteredAt: at, seenAt: at };
    expect(await links()).toEqual([{ ...listed, standing: 'entered', guest }]);

    expect((await ana.call('POST', `/guest-links/${id}/revoke`)).status).toBe(200);
    expect(await links()).toEqual([{ ...listed, standing: 'revoked', guest, endedAt: at }]);
    expect(await ana.call('POST', `/guest-links/${id}/revoke`)).toMatchObject({
      status: 403,
      body: { error: { code: 'guest_link_ended' } },
    });
  });

  it('let comment for thirty days when nothing else is said, and never write', async () => {
    const { url, expiresAt } = await made();
    expect(expiresAt).toBe('2026-12-22T09:00:00.000Z');
    expect(await links()).toMatchObject([{ access: 'comment', email: null }]);
    expect(JSON.stringify(await links())).not.toContain(url.split('/').at(-1));
    for (const [wrong, code, field] of [
      [{ access: 'edit' }, 'bad_input', 'access'],
      [{ until: '2026-11-01' }, 'deadline_past', 'until'],
      [{ until: '2027-11-01' }, 'guest_link_too_long', 'until'],
      [{ until: 'tomorrow' }, 'bad_input', 'until'],
      [{ membershipId: cast.ana.membershipId }, 'bad_input', 'membershipId'],
    ] as const) {
      const body = { label: 'Lucía', ...wrong };
      expect(await ana.call('POST', `${text}/guest-links`, body)).toMatchObject({
        status: 400,
        body: { error: { code, field } },
      });
    }
    expect(await links()).toHaveLength(1);
  });

  it('are refused to readers, and are not there for who may not read the text', async () => {
    const { id } = await made();
    const [bram, zoe] = [await testClient(test.ctx, cast.bram), await testClient(test.ctx, cast.zoe)];
    const statuses = async (client: TestClient) => [
      (await client.call('GET', `${text}/guest-links`)).status,
      (await client.call('POST', `${text}/guest-links`, { label: 'Lucía' })).status,
      (await client.call('POST', `/guest-links/${id}/revoke`)).status,
    ];
    expect(await statuses(bram)).toEqual([404, 404, 404]);
    await ana.call('PUT', `${text}/access`, { subject: { everyone: true }, access: 'edit' });
    expect(await statuses(bram)).toEqual([403, 403, 403]);
    expect(await statuses(zoe)).toEqual([404, 404, 404]);
    expect((await ana.call('POST', `/guest-links/gst_${'a'.repeat(26)}/revoke`)).status).toBe(404);
    expect(await links()).toMatchObject([{ standing: 'waiting' }]);
  });
});
