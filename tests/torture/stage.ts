import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@undersigned/db';
import { migrate } from '@undersigned/db/migrate';
import type { DocumentId, PersonId } from '@undersigned/domain';
import {
  beginSession,
  contextOn,
  createDocument,
  readDocument,
  setAccess,
  type Context,
} from '@undersigned/services';
import { testCoalition } from '@undersigned/services/testing';
import type * as Y from 'yjs';
import { freePorts } from '../support/free-ports.js';
import { ended, startSync } from '../support/sync-process.js';

export const baseUrl = 'http://localhost:3000';

/** Somebody on the stage, with the cookie of a session that stays. */
export interface Writer {
  personId: PersonId;
  cookie: string;
}

/** A data folder of its own, people in it, and the document server as a process that can be killed. */
export interface Stage {
  readonly dataDir: string;
  readonly file: string;
  readonly writers: readonly Writer[];
  /** Where clients connect; a proxy may stand in front of it. */
  readonly port: number;
  /** Brings more people and organisations on the stage. */
  readonly cast: Awaited<ReturnType<typeof testCoalition>>;
  signIn(personId: PersonId): Promise<Writer>;
  newDocument(): Promise<DocumentId>;
  /** Somebody who has this access to the text and no more. */
  newGuest(documentId: DocumentId, access: 'comment' | 'view'): Promise<Writer>;
  start(env?: Record<string, string>): Promise<ChildProcess>;
  /** Ends the server at once, as a power button would. */
  kill(): Promise<void>;
  /** Ends the server as an operator does; gives its exit code. */
  stop(): Promise<number | NodeJS.Signals>;
  /** The text as a program reads it, straight from the log. */
  read(documentId: DocumentId): Promise<Y.Doc>;
  /** What a verb needs, on a connection of the stage's own. Opened when first asked for. */
  ctx(): Context;
  /** Closes that connection, so that the server is alone with the file. */
  letGo(): Promise<void>;
  dispose(): Promise<void>;
}

export async function setStage({ writers: count }: { writers: number }): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'undersigned-torture-'));
  const file = join(dataDir, 'undersigned.sqlite');
  const [port = 0] = await freePorts(1);
  const addresses = { baseUrl, syncUrl: `ws://127.0.0.1:${port}` };
  await migrate({ engine: 'sqlite', file });
  let open: Context | null = null;
  const ctx = () => (open ??= contextOn(openDatabase({ engine: 'sqlite', file }), addresses));
  let child: ChildProcess | null = null;

  const cast = await testCoalition(ctx());
  const { coalition, member, organisation } = cast;
  const people = [];
  for (let n = 0; n < count; n++) people.push(await member(`Writer ${n}`, 'focal-point', null));
  const [first] = people;
  if (!first) throw new Error('a stage needs a writer');
  const signIn = async (personId: PersonId): Promise<Writer> => {
    const secret = ctx().newSecret();
    await beginSession(ctx(), personId, secret);
    return { personId, cookie: `undersigned-session=${secret}` };
  };
  const writers: Writer[] = [];
  for (const { personId } of people) writers.push(await signIn(personId));

  const letGo = async () => {
    await open?.db.close();
    open = null;
  };
  return {
    dataDir,
    file,
    writers,
    port,
    ctx,
    cast,
    signIn,
    letGo,
    newDocument: async () =>
      (await createDocument(ctx(), first, coalition.id, { kind: 'statement', title: 'Always a child first' }))
        .id,
    newGuest: async (documentId, access) => {
      const guests = await organisation(`Guests who ${access}`);
      const { personId } = await member(`Guest who may ${access}`, 'member', guests);
      await setAccess(ctx(), first, documentId, { subject: { organisationId: guests.id }, access });
      return signIn(personId);
    },
    start: async (env = {}) => {
      child = await startSync({ port, dataDir, env: { BASE_URL: baseUrl, ...env } });
      return child;
    },
    kill: async () => {
      child?.kill('SIGKILL');
      if (child) await ended(child);
    },
    stop: async () => {
      child?.kill('SIGTERM');
      return child ? ended(child) : 0;
    },
    read: async (documentId) => (await readDocument(ctx(), documentId)).doc,
    dispose: async () => {
      child?.kill('SIGKILL');
      await letGo();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
