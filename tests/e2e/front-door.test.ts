import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { join } from '../support/people.js';
import { setStage } from '../support/stage.js';

const stage = setStage();

/** A press of the button is answered before Next's routing, and nobody can tell but by the time it takes. */
describe('a press on the sign page', () => {
  let door: string;
  /** The same address, spelt in a way that only Next's routing reads. */
  let routed: string;
  let page: string;
  let fingerprint: string;

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Door Coalition', '--slug', 'door');
    const ana = await join(product, 'door', {
      email: 'ana@door.example',
      name: 'Ana',
      role: 'focal-point',
    });
    const created = await ana.post('/coalitions/door/documents', {
      kind: 'statement',
      title: 'Open the door',
      language: 'en',
      content: { format: 'markdown', body: 'No child is left outside.' },
    });
    const edition = await ana.post(`/documents/${created.json.id}/editions`, {});
    const closesAt = new Date(Date.now() + 24 * 3_600_000).toISOString();
    const round = { closesAt, timeZone: 'Europe/Brussels' };
    const made = await ana.post(`/editions/${edition.json.id}/rounds`, round);
    await ana.post(`/rounds/${made.json.id}/open`);
    door = new URL(String(made.json.signPageUrl)).pathname;
    routed = door.replace('/s/o', '/s/%6f');
    const shown = await (await fetch(`${product.baseUrl}${door}`)).text();
    [page, fingerprint] = [hidden(shown, 'page'), hidden(shown, 'fingerprint')];
  });

  let people = 0;
  const filled = (changed: Record<string, string> = {}) =>
    new URLSearchParams({
      page,
      fingerprint,
      'organisation.name': 'House at the door',
      'organisation.country': 'BE',
      decision: 'sign',
      reservation: '',
      paragraphs: '',
      reservationUse: 'printed',
      'signatory.name': 'Sam <b>Signatory</b>',
      'signatory.title': '',
      'signatory.email': `sam${people++}@door.example`,
      ...changed,
    }).toString();

  const cases: [string, number, () => Partial<Press>][] = [
    ['a good one', 303, () => ({})],
    ['one from a browser that takes packed answers', 303, () => ({ headers: packed })],
    ['one in Arabic', 303, () => ({ query: '?lang=ar' })],
    ['one without an origin', 403, () => ({ headers: { origin: undefined } })],
    ['one from another site', 403, () => ({ headers: { origin: 'https://elsewhere.example' } })],
    ['one from nowhere', 403, () => ({ headers: { origin: 'null' } })],
    ['one from a page of long ago', 403, () => ({ body: filled({ page: '1.gone' }) })],
    ['one of another text', 409, () => ({ body: filled({ fingerprint: '0'.repeat(64) }) })],
    ['one without a name', 400, () => ({ body: filled({ 'signatory.name': '' }) })],
    ['one with a country that is none', 400, () => ({ body: filled({ 'organisation.country': 'Belgium' }) })],
    ['one refused in French', 400, () => ({ query: '?lang=fr', body: filled({ decision: 'perhaps' }) })],
    ['one refused and packed', 400, () => ({ headers: packed, body: filled({ decision: 'perhaps' }) })],
    ['one that wants nothing packed', 403, () => ({ headers: { 'accept-encoding': 'gzip;q=0' }, body: '' })],
    ['one with a field that is none', 400, () => ({ body: filled({ state: 'confirmed' }) })],
    ['one that says a thing twice', 400, () => ({ body: `${filled()}&decision=sign` })],
    ['one that is no form', 400, () => ({ headers: { 'content-type': 'application/json' }, body: '{}' })],
    ['one that is no text', 400, () => ({ body: Buffer.from([0x61, 0x3d, 0xff, 0xfe]) })],
    ['one that is too long', 413, () => ({ body: `page=${'x'.repeat(3_000_000)}` })],
    ['one that says nothing', 403, () => ({ body: '' })],
  ];

  it.each(cases)('%s is answered with %i, as by the route', async (_what, status, press) => {
    const sent = { body: filled(), ...press() };
    const [before, behind] = [await send(door, sent), await send(routed, sent)];
    expect(before.status).toBe(status);
    expect(told(before)).toEqual(told(behind));
    // Next does not know how long its answer is going to be, and the door does: each took its own way.
    expect(before.headers['content-length']).toBeDefined();
    expect(behind.headers['transfer-encoding']).toBe('chunked');
  });

  it('to a round that is not there is answered as by the route', async () => {
    const [before, behind] = [await send('/s/nothing', {}), await send('/s/%6eothing', {})];
    expect(before.status).toBe(404);
    expect(told(before)).toEqual(told(behind));
    expect(before.headers['content-length']).toBeDefined();
  });

  it('counts towards one limit, whichever way it takes', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 40; n++) {
      const { status } = await send(n % 2 ? door : routed, { body: filled(), from: '198.51.100.9' });
      statuses.push(status);
    }
    expect(statuses).toEqual([...Array<number>(30).fill(303), ...Array<number>(10).fill(429)]);
    const [before, behind] = await Promise.all(
      [door, routed].map((path) => send(path, { body: filled(), from: '198.51.100.9' })),
    );
    expect(before?.headers['retry-after']).toMatch(/^\d+$/);
    expect(before && told(before).headers).toEqual(behind && told(behind).headers);
  });

  it('leaves its connection of use after one that is too long', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    // Long enough to be refused, and short enough to be under way as a whole before that is said.
    const long = await send(door, { body: `page=${'x'.repeat(400_000)}`, agent });
    const next = await send(door, { body: filled(), agent });
    agent.destroy();
    expect([long.status, next.status]).toEqual([413, 303]);
  });

  interface Press {
    agent: Agent;
    query: string;
    headers: Record<string, string | undefined>;
    body: string | Buffer;
    from: string;
  }

  let places = 0;

  /** One press, by somebody in a place of their own unless it is said where. */
  const send = (path: string, { query = '', headers = {}, body = '', from, agent }: Partial<Press>) =>
    new Promise<Reply>((resolve, reject) => {
      const { origin, hostname, port } = new URL(stage.product.baseUrl);
      const all = {
        origin,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
        'x-forwarded-for': from ?? `198.18.7.${places++}`,
        ...headers,
      };
      const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
      const sent = request(
        { hostname, port, path: path + query, method: 'POST', headers: given, agent: agent ?? false },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const { statusCode = 0, headers } = answer;
            const whole = Buffer.concat(parts);
            resolve({ status: statusCode, headers, body: unpacked(headers, whole).toString() });
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
});

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

const packed = { 'accept-encoding': 'gzip, deflate, br' };

const unpacked = (headers: IncomingHttpHeaders, body: Buffer): Buffer =>
  headers['content-encoding'] === 'gzip' && body.length > 0 ? gunzipSync(body) : body;

/** What a browser is told: all but the moment, how the bytes are framed, and the nonce of that very page. */
function told({ status, headers, body }: Reply) {
  const { date: _date, connection: _connection, 'keep-alive': _alive, ...rest } = headers;
  const { 'content-length': _length, 'transfer-encoding': _encoding, ...said } = rest;
  return { status, headers: said, body: body.replace(/name="page"\s+value="[^"]+"/, 'name="page"') };
}

const hidden = (page: string, name: string): string =>
  new RegExp(`type="hidden"\\s+name="${name}"\\s+value="([^"]*)"`).exec(page)?.[1] ?? '';
