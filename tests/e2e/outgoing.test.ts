import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseLocation, openDatabase } from '@undersigned/db';
import { migrate } from '@undersigned/db/migrate';
import { contextOn, createApiTokenFor } from '@undersigned/services';
import { testCoalition } from '@undersigned/services/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { api } from '../support/api.js';
import { freePorts } from '../support/free-ports.js';
import { inwardAddresses } from '../support/inward-addresses.js';
import { root } from '../support/repository.js';
import { ended } from '../support/sync-process.js';
import { startWeb } from '../support/web-process.js';

/** P16: whatever address somebody hands to the web server, it opens no connection to it. */
describe('the web server under addresses that lead inwards', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'undersigned-outgoing-'));
  const outgoingFile = join(dataDir, 'outgoing');
  let port = 0;
  let web: ChildProcess;
  let visits = 0;
  const listener = createServer((socket) => {
    visits++;
    socket.destroy();
  });
  let inward: string[];

  beforeAll(async () => {
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const { port: listening } = listener.address() as AddressInfo; // what a TCP server gives
    inward = inwardAddresses(listening);
    [port = 0] = await freePorts(1);
    await migrate({ engine: 'sqlite', file: join(dataDir, 'undersigned.sqlite') });
    web = await startWeb({
      port,
      dataDir,
      env: {
        BASE_URL: `http://127.0.0.1:${port}`,
        NODE_OPTIONS: `--import ${join(root, 'tests/support/outgoing.mjs')}`,
        OUTGOING_FILE: outgoingFile,
      },
    });
  });
  afterEach(() => {
    expect(existsSync(outgoingFile) ? readFileSync(outgoingFile, 'utf8') : '').toBe('');
    expect(visits).toBe(0);
  });
  afterAll(async () => {
    web?.kill();
    if (web) await ended(web);
    listener.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const at = (path: string) => `http://127.0.0.1:${port}${path}`;
  async function eightAtOnce<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
    const left = [...all];
    const work = async () => {
      for (let one = left.pop(); one !== undefined; one = left.pop()) await act(one);
    };
    await Promise.all(Array.from({ length: 8 }, work));
  }

  it('fetches no picture for anybody, not even one of its own', async () => {
    expect(inward.length).toBeGreaterThan(500);
    await eightAtOnce(['/icon.svg', ...inward], async (url) => {
      const answer = await fetch(at(`/_next/image?${new URLSearchParams({ url, w: '640', q: '75' })}`));
      await answer.arrayBuffer();
      expect([url, answer.status]).toEqual([url, 404]);
    });
  });

  it('leads nobody there and asks nothing there, whatever a request says of its way', async () => {
    await eightAtOnce(inward, async (url) => {
      const headers = [
        'x-forwarded-host',
        'x-original-url',
        'x-rewrite-url',
        'x-middleware-rewrite',
        'x-nextjs-rewrite',
      ];
      const printable = encodeURI(url);
      const answer = await fetch(at(`/sign-in?${new URLSearchParams({ next: url })}`), {
        redirect: 'manual',
        headers: Object.fromEntries(headers.map((name) => [name, printable])),
      });
      await answer.arrayBuffer();
      expect(answer.status).toBeLessThan(500);
      expect(answer.headers.get('location') ?? '/').toMatch(/^\/(?![/\\])/);
    });
  });

  it('serves itself or nothing to a request line that names another place, also as an upgrade', async () => {
    const targets = inward.filter((url) => /^https?:\/\/[\x21-\x7e]+$/.test(url));
    const upgrade =
      'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: eA==\r\n';
    const requests = targets.flatMap((url) => [
      `GET ${url} HTTP/1.1\r\nHost: ${new URL(at('/')).host}\r\nConnection: close\r\n\r\n`,
      `GET ${url} HTTP/1.1\r\nHost: ${url.split('/')[2]}\r\n${upgrade}\r\n`,
      `GET / HTTP/1.1\r\nHost: ${url.split('/')[2]}\r\nConnection: close\r\n\r\n`,
    ]);
    await eightAtOnce(requests, async (request) => {
      expect(await headOf(request)).toMatch(/^(HTTP\/1\.1 [2345]\d\d |$)/);
    });
    expect((await fetch(at('/healthz'))).status).toBe(200);
  });

  it('takes in a text with pictures, frames and styles from elsewhere without asking for any of them', async () => {
    const db = openDatabase(databaseLocation(undefined, dataDir));
    const ctx = contextOn(db, { baseUrl: at(''), syncUrl: 'ws://127.0.0.1:1' });
    const { member } = await testCoalition(ctx);
    await member('Ana', 'focal-point', null);
    const operator = { kind: 'system', name: 'operator' } as const;
    const { token } = await createApiTokenFor(ctx, operator, 'ana@example.org');
    await db.close();
    const ana = api(at(''), token);
    const [address = ''] = inward;
    const html = `<p>Words.</p><img src="${address}"><iframe src="${address}"></iframe><object data="${address}"></object>
      <link rel="stylesheet" href="${address}"><style>@import url(${address})</style><svg><image href="${address}"/></svg>
      <p style="background:url(${address})">More words, and <a href="${address}">a link</a>.</p><script src="${address}"></script>`;
    const markdown = `Words.\n\n![a picture](${address})\n\n[a link](${address})\n\n<img src="${address}">`;
    for (const [format, body] of Object.entries({ html, markdown })) {
      const content = { kind: 'statement', title: address, language: 'en', content: { format, body } };
      const made = await ana.post('/coalitions/icm/documents', content);
      expect([made.status, format]).toEqual([201, format]);
      for (const paper of ['docx', 'pdf', 'html', 'markdown']) {
        const read = await ana.get(`/documents/${made.json.id}/content?format=${paper}`);
        expect([paper, read.status]).toEqual([paper, 200]);
        if (paper === 'html') expect(read.text).not.toMatch(/<(img|iframe|object|link|style|svg|script)/);
      }
    }
  });

  /** The head of the answer to some bytes; nothing where the server hung up. */
  function headOf(request: string): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(request));
      socket.once('data', (bytes: Buffer) => {
        socket.destroy();
        resolve(bytes.toString('latin1').split('\r\n\r\n')[0] ?? '');
      });
      socket.once('error', () => resolve(''));
      socket.once('close', () => resolve(''));
    });
  }
});
