import { tmpdir } from 'node:os';
import { openDatabase } from '@undersigned/db';
import { temporarySqlite } from '@undersigned/db/testing';
import type { DocumentId, MemberActor } from '@undersigned/domain';
import { signTicket } from '@undersigned/protocol/ticket';
import { claimsForTicket, contextOn, type Context } from '@undersigned/services';
import { defaultLimits, type Config, type Limits } from '../config.js';
import type { Logger } from '../logger.js';
import { startServer } from '../server.js';

export interface TestServer {
  /** The server's own context. */
  ctx: Context;
  /** Another connection to the same database: what the web process would use. */
  web: Context;
  config: Config;
  url: string;
  /** Events logged as errors. */
  faults: unknown[];
  ticketFor(actor: MemberActor, documentId: DocumentId): Promise<string>;
  stop(): Promise<void>;
}

/** A whole server on a free port, on an empty database of its own. */
export async function testServer(limits: Partial<Limits> = {}): Promise<TestServer> {
  const { db, location, dispose } = await temporarySqlite();
  const webDb = openDatabase(location);
  const addresses = { baseUrl: 'http://localhost:3000', syncUrl: 'ws://localhost:0' };
  const [ctx, web] = [contextOn(db, addresses), contextOn(webDb, addresses)];
  const folder = location.engine === 'sqlite' ? location.file.replace(/[^/]*$/, 'mail') : '';
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    ...addresses,
    authSecret: 'a secret of a test, long enough to be one',
    dataDir: tmpdir(),
    database: location,
    mail: { from: 'no-reply@example.org', to: { kind: 'files', folder } },
    logLevel: 'silent',
    limits: { ...defaultLimits, ballastBytes: 0, ...limits },
  };
  const faults: unknown[] = [];
  const server = await startServer(ctx, config, collecting(faults));
  return {
    ctx,
    web,
    config,
    url: `ws://127.0.0.1:${server.port}`,
    faults,
    ticketFor: async (actor, documentId) =>
      signTicket(await claimsForTicket(web, actor, documentId, null), config.authSecret),
    stop: async () => {
      await server.stop();
      await webDb.close();
      await dispose();
    },
  };
}

function collecting(faults: unknown[]): Logger {
  const nothing = () => undefined;
  return { debug: nothing, info: nothing, warn: nothing, error: (fault: unknown) => void faults.push(fault) };
}
