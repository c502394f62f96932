import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '@undersigned/db';
import { migrate } from '@undersigned/db/migrate';
import type { DocumentId, MemberActor } from '@undersigned/domain';
import { beginSession, contextOn, createDocument, type Context } from '@undersigned/services';
import { testCoalition } from '@undersigned/services/testing';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePorts } from '../support/free-ports.js';
import { ended, startSync } from '../support/sync-process.js';
import { until } from '../support/until.js';

const kills = 5;
const writers = 4;
const baseUrl = 'http://localhost:3000';

let folder: string;
let port: number;
let db: Database;
let ctx: Context;
let people: MemberActor[];
let documentId: DocumentId;
let child: ChildProcess | null = null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-kill-'));
  [port = 0] = await freePorts(1);
  const location = { engine: 'sqlite', file: join(folder, 'undersigned.sqlite') } as const;
  await migrate(location);
  db = openDatabase(location);
  ctx = contextOn(db, { baseUrl, syncUrl: `ws://127.0.0.1:${port}` });
  const { coalition, member } = await testCoalition(ctx);
  people = [];
  for (let n = 0; n < writers; n++) people.push(await member(`Writer ${n}`, 'focal-point', null));
  const [first] = people;
  if (!first) throw new Error('nobody writes');
  const title = 'Always a child first';
  documentId = (await createDocument(ctx, first, coalition.id, { kind: 'statement', title })).id;
});
afterAll(async () => {
  child?.kill('SIGKILL');
  await db.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('kill −9 of the document server in the middle of typing', () => {
  it(`loses nothing that anybody else had seen, ${kills} times`, async () => {
    const seen = new Set<string>();
    let server = await start();
    for (let kill = 0; kill < kills; kill++) {
      const victim = server;
      const clients = await Promise.all(people.map((person) => connect(person)));
      // Right in the handler that shows an edit: whatever the server does after showing has not happened yet.
      const goal = seen.size + 40 + kill * 7;
      const killed = new Promise<void>((resolve) => {
        for (const client of clients) {
          client.onSeen((token) => {
            seen.add(token);
            if (seen.size >= goal && victim.kill('SIGKILL')) resolve();
          });
        }
      });
      const typing = clients.map((client, n) => client.type(`kill ${kill} writer ${n}`));
      await killed;
      for (const stop of typing) stop();
      // Nobody is left who could bring an edit back.
      for (const client of clients) client.destroy();
      await ended(victim);

      server = await start();
      const fresh = await connect(people[0]);
      const missing = [...seen].filter((token) => !fresh.tokens().has(token));
      fresh.destroy();
      expect(missing).toEqual([]);
    }
    expect(seen.size).toBeGreaterThanOrEqual(kills * 40);
  });
});

async function start(): Promise<ChildProcess> {
  child = await startSync({ port, dataDir: folder, env: { BASE_URL: baseUrl } });
  return child;
}

/** A stock client with the cookie a browser would send. */
async function connect(person: MemberActor | undefined) {
  if (!person) throw new Error('nobody connects');
  const secret = ctx.newSecret();
  await beginSession(ctx, person.personId, secret);
  class Browser extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { origin: baseUrl, cookie: `undersigned-session=${secret}` } });
    }
  }
  const ydoc = new Y.Doc();
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, documentId, ydoc, {
    WebSocketPolyfill: Browser as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  await until('the text', () => provider.synced);
  const body = ydoc.getXmlFragment('body');
  return {
    /** Tells of every paragraph that somebody else wrote, as it arrives. */
    onSeen: (tell: (token: string) => void) =>
      body.observe(({ changes, transaction }) => {
        if (transaction.local) return;
        for (const { content } of changes.added) {
          for (const paragraph of content.getContent() as unknown[]) tell(textOf(paragraph));
        }
      }),
    /** Writes numbered paragraphs as fast as the loop turns; gives the function that ends it. */
    type: (name: string) => {
      let n = 0;
      const timer = setInterval(() => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText(`${name} edit ${n++}`)]);
        body.push([paragraph]);
      }, 1);
      return () => clearInterval(timer);
    },
    tokens: () => new Set(body.toArray().map(textOf)),
    destroy: () => {
      provider.destroy();
      ydoc.destroy();
    },
  };
}

const textOf = (paragraph: unknown): string =>
  paragraph instanceof Y.XmlElement ? paragraph.toArray().map(String).join('') : '';
