import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api } from '../support/api.js';
import { startProduct, type Product } from '../support/product.js';
import { organisationsFile, realPage } from '../support/real-data.js';
import { root } from '../support/repository.js';
import { openText, type StockClient } from '../support/stock-client.js';
import { until } from '../support/until.js';

/** The whole way once, as a script would go it: admin command, HTTP API, document socket, live feed. */
describe('a statement, without a browser', () => {
  let product: Product;
  let ana: ReturnType<typeof api>;
  let bram: ReturnType<typeof api>;
  let chiara: ReturnType<typeof api>;
  let token: string;
  let documentId: string;
  let edition: { id: string; fingerprint: string };
  let roundId: string;
  let feed: Socket;
  const told: { type: string; seq: number }[] = [];

  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(async () => {
    feed?.close();
    await product?.stop();
  });

  it('begins with a coalition, 200 organisations and three people', async () => {
    await product.admin('coalition', 'create', '--name', 'Story Coalition', '--slug', 'story');
    await product.admin('organisation', 'import', '--coalition', 'story', '--file', organisationsFile());
    ana = await personWith('ana@story.example', 'Ana', 'focal-point');
    const organisations = (await ana.get('/coalitions/story/organisations')).json as unknown as {
      id: string;
      name: string;
    }[];
    expect(organisations.length).toBeGreaterThan(150);
    bram = await personWith('bram@story.example', 'Bram', 'member', organisations[0]?.id);
    chiara = await personWith('chiara@story.example', 'Chiara', 'member', organisations[1]?.id);
    token = await tokenOf('ana@story.example');
  });

  it('takes a real page as the first words of a statement', async () => {
    const created = await ana.post('/coalitions/story/documents', {
      kind: 'statement',
      title: 'A statement by script',
      language: 'en',
      content: { format: 'html', body: realPage() },
    });
    expect(created.status).toBe(201);
    documentId = created.json.id ?? '';
    const html = (await ana.get(`/documents/${documentId}/content?format=html`)).text;
    expect(html).toContain('<p');
    expect(html).not.toMatch(/align=|style=|<font|<o:p/i);
  });

  it('shows a text that is not yours as none at all', async () => {
    const hidden = await bram.get(`/documents/${documentId}`);
    const absent = await bram.get(`/documents/doc_${'a'.repeat(26)}`);
    expect([hidden.status, absent.status]).toEqual([404, 404]);
    expect(hidden.json.error).toEqual(absent.json.error);
  });

  it('lets two write at once, one of them offline for a while, and merges what they wrote', async () => {
    await ana.put(`/documents/${documentId}/access`, {
      subject: { email: 'bram@story.example' },
      access: 'edit',
    });
    await ana.put(`/documents/${documentId}/access`, { subject: { everyone: true }, access: 'comment' });
    const first = await open(ana);
    const second = await open(bram);
    first.write(' (from Ana)');
    second.write(' (from Bram)');
    second.disconnect();
    second.write(' (offline)');
    first.write(' (meanwhile)');
    second.connect();
    const everything = ['(from Ana)', '(from Bram)', '(offline)', '(meanwhile)'];
    for (const one of [first, second]) {
      await until('both texts to hold everything', () =>
        everything.every((words) => one.text().includes(words)),
      );
    }
    expect(first.text()).toBe(second.text());
    first.close();
    second.close();
    const stored = (await ana.get(`/documents/${documentId}/content?format=text`)).text;
    for (const words of everything) expect(stored).toContain(words);
  });

  it('lets a third comment, and keeps their keystrokes out of the text', async () => {
    const before = (await ana.get(`/documents/${documentId}/content?format=text`)).text;
    const third = await open(chiara);
    third.write(' (never)');
    const comment = await chiara.post(`/documents/${documentId}/comments`, {
      body: 'Is this what we agreed?',
      anchor: { quote: '(from Ana)' },
    });
    expect(comment.status).toBe(201);
    third.close();
    expect((await ana.get(`/documents/${documentId}/content?format=text`)).text).toBe(before);
    const reply = await ana.post(`/comments/${comment.json.id}/replies`, { body: 'It is.' });
    expect(reply.status).toBe(201);
    const settled = await ana.post(`/comments/${comment.json.id}/resolve`, { reason: 'Confirmed by mail' });
    expect(settled.status).toBeLessThan(300);
  });

  it('freezes, and anybody can recompute the fingerprint', async () => {
    const frozen = await ana.post(`/documents/${documentId}/editions`, { confirmInvisible: true });
    expect(frozen.json.error).toBeUndefined();
    edition = frozen.json as unknown as typeof edition;
    const canonical = (await ana.get(`/editions/${edition.id}/canonical`)).text;
    const recomputed = spawnSync(process.execPath, [join(root, 'docs/fingerprint.mjs')], {
      input: canonical,
      encoding: 'utf8',
    });
    expect(recomputed.stdout).toContain(edition.fingerprint);
  });

  it('refuses a deadline in the past and keeps the text as it was', async () => {
    const refused = await ana.post(`/editions/${edition.id}/rounds`, { closesAt: '2020-01-01T12:00:00Z' });
    expect(refused.json.error).toMatchObject({ code: 'deadline_past' });
    expect((await ana.get(`/documents/${documentId}`)).json.phase).toBe('frozen');
  });

  it('opens a round and tells the live feed', async () => {
    const closesAt = new Date(Date.now() + 7 * 24 * 3600_000).toISOString();
    const made = await ana.post(`/editions/${edition.id}/rounds`, { closesAt, timeZone: 'Europe/Brussels' });
    roundId = made.json.id ?? '';
    feed = io(product.syncUrl.replace('ws', 'http'), {
      path: '/live',
      auth: { token },
      transports: ['websocket'],
    });
    feed.on('activity', (row: { seq: number; event: { type: string } }) =>
      told.push({ seq: row.seq, type: row.event.type }),
    );
    feed.emit('follow', { coalition: 'story', after: 0 });
    expect((await ana.post(`/rounds/${roundId}/open`)).json.state).toBe('open');
    await until('the feed to tell of it', () => told.some(({ type }) => type === 'round.opened'));
  });

  it('counts forty organisations once each, however they spell themselves', async () => {
    for (let n = 1; n <= 40; n++) expect((await sign(`Signing Organisation ${n}`, n)).status).toBe(201);
    const twice = await sign('Signing Organisation 7', 7);
    expect(twice.json.error).toMatchObject({ code: 'already_signed' });
    const respelt = await sign('SIGNING  Organisation 8', 8);
    expect(respelt.json.error).toMatchObject({ code: 'already_signed' });
    const { counts } = (await ana.get(`/rounds/${roundId}`)).json as { counts: { signatories: number } };
    expect(counts.signatories).toBe(40);
    const confirmed = () => told.filter(({ type }) => type === 'sign-on.confirmed').length;
    await until('the feed to tell of forty', () => confirmed() >= 40);
    expect(told.map(({ seq }) => seq)).toEqual(
      [...new Set(told.map(({ seq }) => seq))].sort((a, b) => a - b),
    );
  });

  it('closes, takes nothing more, and publishes each once, sorted', async () => {
    expect((await ana.post(`/rounds/${roundId}/close`)).json.state).toBe('closed');
    expect((await sign('Too Late Organisation', 99)).json.error).toMatchObject({ code: 'round_closed' });
    const published = await ana.post(`/rounds/${roundId}/publish`);
    expect(published.json.state).toBe('published');
    const list = (await ana.get(`/rounds/${roundId}/signatories?format=json`)).json as unknown as {
      name: string;
    }[];
    const names = list.map(({ name }) => name);
    expect(names).toHaveLength(40);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })));
    const csv = (await ana.get(`/rounds/${roundId}/signatories?format=csv`)).text;
    expect(csv.trim().split('\n')).toHaveLength(41);
    const page = await fetch(String(published.json.publicPageUrl));
    const html = await page.text();
    for (const name of names) expect(html).toContain(name);
  });

  async function personWith(email: string, name: string, role: string, organisationId?: string) {
    await product.admin(
      ...['person', 'add', '--coalition', 'story', '--email', email, '--name', name, '--role', role],
      ...(organisationId ? ['--organisation', organisationId] : []),
    );
    return api(product.baseUrl, await tokenOf(email));
  }

  async function tokenOf(email: string): Promise<string> {
    return String((await product.admin('token', 'create', '--email', email)).token);
  }

  async function open(who: ReturnType<typeof api>): Promise<StockClient> {
    const ticket = await who.post(`/documents/${documentId}/tickets`);
    return openText(String(ticket.json.url));
  }

  const sign = (name: string, n: number) =>
    ana.post(`/rounds/${roundId}/sign-ons`, {
      organisation: { name, country: ['BE', 'FR', 'GB', 'KE'][n % 4] },
      signatory: { name: `Signatory ${n}`, title: 'Director', email: `signatory${n}@story.example` },
      evidence: 'by phone',
      decision: 'sign',
    });
});
