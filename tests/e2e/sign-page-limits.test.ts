import type { ChildProcess } from 'node:child_process';
import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api } from '../support/api.js';
import { freePorts } from '../support/free-ports.js';
import { join } from '../support/people.js';
import { startProduct, type Product } from '../support/product.js';
import { addressOfConnection, lieOf } from '../support/spoofed-headers.js';
import { openText } from '../support/stock-client.js';
import { ended } from '../support/sync-process.js';
import { until } from '../support/until.js';
import { startWeb } from '../support/web-process.js';

const perPlace = 30;
const perMailbox = 5;
const atMost = (limit: number) => Math.floor(limit * 1.1);
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);

interface Pressed {
  email?: string;
  /** How the address of the page is written. */
  path?: string;
  headers?: Record<string, string>;
  at?: string;
}

/** P19: how often an organisation is signed for is counted by what nobody can choose. */
describe('the button of a sign page', () => {
  let product: Product;
  let ana: ReturnType<typeof api>;
  let token: string;
  let page: string;
  let roundId: string;
  let text: string;
  let direct: { web: ChildProcess; baseUrl: string };
  const agent = new Agent({ keepAlive: true, maxSockets: 60 });

  beforeAll(async () => {
    product = await startProduct();
    await product.admin('coalition', 'create', '--name', 'Pressed', '--slug', 'pressed');
    ana = await join(product, 'pressed', { email: 'ana@pressed.example', name: 'Ana', role: 'focal-point' });
    token = String((await product.admin('token', 'create', '--email', 'ana@pressed.example')).token);
    const content = { format: 'markdown', body: 'No child is detained.' };
    const write = async (title: string) =>
      String(
        (
          await ana.post('/coalitions/pressed/documents', {
            kind: 'statement',
            title,
            language: 'en',
            content,
          })
        ).json.id,
      );
    text = await write('Still being written');
    const edition = await ana.post(`/documents/${await write('Always a child first')}/editions`);
    const closesAt = new Date(Date.now() + 86_400_000).toISOString();
    const round = await ana.post(`/editions/${edition.json.id}/rounds`, { closesAt });
    roundId = String(round.json.id);
    page = new URL(String(round.json.signPageUrl)).pathname;
    await ana.post(`/rounds/${roundId}/open`);

    // The same data without a proxy in front: whatever a request says of its way is its own word.
    const [port = 0] = await freePorts(1);
    const baseUrl = `http://127.0.0.1:${port}`;
    const web = await startWeb({
      port,
      dataDir: product.dataDir,
      env: { BASE_URL: baseUrl, PROXY_HOPS: '0' },
    });
    direct = { web, baseUrl };
  });
  afterAll(async () => {
    agent.destroy();
    direct?.web.kill();
    if (direct) await ended(direct.web);
    await product?.stop();
  });

  let organisations = 0;

  /** Presses the button for one more organisation; gives the status of the answer. */
  async function press(
    hidden: Hidden,
    { email, path = page, headers, at = product.baseUrl }: Pressed,
  ): Promise<number> {
    const number = ++organisations;
    const body = new URLSearchParams({
      ...hidden,
      'organisation.name': `House ${number}`,
      'organisation.country': 'BE',
      decision: 'sign',
      'signatory.name': 'Eva Maes',
      'signatory.title': '',
      'signatory.email': email ?? `n${number}@house.example`,
    }).toString();
    return new Promise((resolve, reject) => {
      const { hostname, port, origin } = new URL(at);
      const type = 'application/x-www-form-urlencoded';
      // Not `fetch`, which writes an address its own way.
      const sent = request({
        ...{ agent, hostname, port, path, method: 'POST' },
        headers: { origin, 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers },
      });
      sent.once('response', (answer) => {
        answer.resume();
        answer.once('end', () => resolve(answer.statusCode ?? 0));
      });
      sent.once('error', reject);
      sent.end(body);
    });
  }

  /** What the page fills in itself. */
  type Hidden = { page: string; fingerprint: string };
  async function hiddenFields(at = product.baseUrl): Promise<Hidden> {
    const markup = await (await fetch(`${at}${page}`)).text();
    const valueOf = (name: string) =>
      new RegExp(`type="hidden" name="${name}" value="([^"]+)"`).exec(markup)?.[1] ?? '';
    return { page: valueOf('page'), fingerprint: valueOf('fingerprint') };
  }

  const stored = async () =>
    ((await ana.get(`/rounds/${roundId}/sign-ons`)).json as unknown as { state: string }[]).length;

  /** Presses all at once. Gives how many were taken, and makes sure that exactly these are kept. */
  async function taken(all: Pressed[], refusals = [429]): Promise<number> {
    const before = await stored();
    const hidden = await hiddenFields(all[0]?.at);
    const answers = await Promise.all(all.map((one) => press(hidden, one)));
    const thanked = answers.filter((status) => status === 303).length;
    expect(new Set(answers.filter((status) => status !== 303 && !refusals.includes(status)))).toEqual(
      new Set(),
    );
    expect((await stored()) - before).toBe(thanked);
    return thanked;
  }
  const expectLimit = (count: number, limit: number) => {
    expect(count).toBeGreaterThanOrEqual(limit);
    expect(count).toBeLessThanOrEqual(atMost(limit));
  };

  it('three hundred times at once from one place: thirty, whatever sixty headers say', async () => {
    const place = '198.51.100.7';
    const liar = (n: number): Pressed => {
      const { 'x-forwarded-for': before, ...others } = lieOf(n);
      return { headers: { ...others, 'x-forwarded-for': `${before}, ${place}` } };
    };
    expectLimit(await taken(numbers(300).map(liar)), perPlace);
  });

  it('from a hundred addresses of one connection of the new kind: thirty', async () => {
    const walk = (n: number): Pressed => ({ headers: { 'x-forwarded-for': addressOfConnection(n) } });
    expectLimit(await taken(numbers(100).map(walk)), perPlace);
  });

  it('from a hundred ports of one address, which some proxies write behind it: thirty', async () => {
    const walk = (n: number): Pressed => ({ headers: { 'x-forwarded-for': `198.51.100.8:${50_000 + n}` } });
    expectLimit(await taken(numbers(100).map(walk)), perPlace);
  });

  it('at an address written in every way that leads there, or nowhere: at most thirty', async () => {
    const slug = page.slice('/s/'.length);
    const escaped = (letter: string) => `%${letter.charCodeAt(0).toString(16)}`;
    const spellings = [
      page,
      `/s/${escaped(slug[0] ?? '')}${slug.slice(1)}`,
      `/s/${[...slug].map(escaped).join('')}`,
      `/s/${[...slug].map((letter) => escaped(letter).toUpperCase()).join('')}`,
      `/%73/${slug}`,
      `/s/%2e/${slug}`,
      `/s/./${slug}`,
      `/s/x/../${slug}`,
      `/s/${slug}%2f`,
      `/s/${slug}/`,
      `//s/${slug}`,
      `/s//${slug}`,
      `/s/${slug.toUpperCase()}`,
      `/S/${slug}`,
      `${page}?lang=fr`,
      `${page}?lang=en&n=1`,
      `${page};n=1`,
      `${page}%20`,
    ];
    const headers = { 'x-forwarded-for': '198.51.100.9' };
    const all = numbers(180).map((n): Pressed => ({
      headers,
      path: spellings[n % spellings.length] ?? page,
    }));
    const count = await taken(all, [308, 403, 404, 429]);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(atMost(perPlace));
  });

  it('for one mailbox, from everywhere and in every spelling: five', async () => {
    const wide = (words: string) =>
      words.replace(/[a-z@]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0));
    const email = 'evamaes@victim.example';
    const spell = (n: number) =>
      [
        email,
        email.toUpperCase(),
        ` ${email}`,
        wide(email),
        `evamaes+${n}@victim.example`,
        `eva.maes@victim.example`,
        `e.v.a.maes+a.${n}+b@Victim.example`,
      ][n % 7] ?? '';
    const all = numbers(70).map((n): Pressed => ({
      email: spell(n),
      headers: { 'x-forwarded-for': `198.19.${n}.1` },
    }));
    expect(await taken(all)).toBe(perMailbox);
  });

  it('is held back for its place alone: who writes there is not, and every word is kept', async () => {
    const canary = api(direct.baseUrl, token);
    const ticket = await ana.post(`/documents/${text}/tickets`);
    const editor = await openText(String(ticket.json.url));
    const liar = (n: number): Pressed => ({ at: direct.baseUrl, headers: lieOf(n) });
    let isOver = false;
    const flood = taken(numbers(300).map(liar)).finally(() => (isOver = true));
    const written: string[] = [];
    while (!isOver) {
      const word = `word-${written.length}-`;
      editor.write(word);
      written.push(word);
      const remark = await canary.post(`/documents/${text}/comments`, { body: word });
      expect(remark.status).toBe(201);
    }
    expectLimit(await flood, perPlace);
    expect(written.length).toBeGreaterThan(1);
    await until('every word to be kept', async () => {
      const { text: kept } = await canary.get(`/documents/${text}/content?format=text`);
      return kept.includes(written.join(''));
    });
    editor.close();
  });
});
