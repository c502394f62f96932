import type { DocumentId } from '@undersigned/domain';
import {
  closeCodes,
  documentParameters,
  documentPath,
  encodeSync,
  syncTypes,
  type CloseReason,
} from '@undersigned/protocol';
import { sessionCookieName } from '@undersigned/protocol/session';
import { signTicket } from '@undersigned/protocol/ticket';
import {
  beginSession,
  changeRole,
  claimsForTicket,
  createApiTokenFor,
  endAllSessions,
  endMembership,
  endSession,
  freezeEdition,
  readDocument,
  revokeApiToken,
  setAccess,
} from '@undersigned/services';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultLimits } from '../config.js';
import { RawClient } from '../testing/raw-client.js';
import { StockClient } from '../testing/stock-client.js';
import { testServer, type TestServer } from '../testing/test-server.js';
import { testText } from '../testing/test-text.js';
import { WireClient } from '../testing/wire-client.js';

let server: TestServer;
let text: Awaited<ReturnType<typeof testText>>;
let raw: RawClient | null = null;
beforeEach(async () => {
  // The sweep is out of the way: what closes a socket here is the log.
  server = await testServer({ sweepMs: 3_600_000 });
  text = await testText(server);
});
afterEach(async () => {
  raw?.close();
  raw = null;
  await server.stop();
  expect(server.faults).toEqual([]);
});

const cookie = async () => {
  const secret = server.web.newSecret();
  const session = await beginSession(server.web, text.bram.personId, secret);
  const name = sessionCookieName(server.config.baseUrl);
  return { session, headers: { origin: server.config.baseUrl, cookie: `other=1; ${name}=${secret}` } };
};

const openWithCookie = async () => {
  const { session, headers } = await cookie();
  raw = RawClient.at(server.url + documentPath(text.documentId), { headers });
  await vi.waitFor(() => expect(raw?.frames.length).toBeGreaterThan(0));
  return { session, client: raw };
};

const setAccessTo = (access: string) =>
  setAccess(server.web, text.ana, text.documentId, {
    subject: { organisationId: text.writing.id },
    access,
  });

/** `vi.waitFor` gives up after a second, which is what is promised. */
const waitForClose = (client: RawClient, reason: CloseReason) =>
  vi.waitFor(() => expect(client.closed).toBe(closeCodes[reason].code), 1_000);

const routes: [string, CloseReason, () => Promise<unknown>][] = [
  ['the membership ends', 'forbidden', () => endMembership(server.web, text.ana, text.bram.membershipId)],
  ['every session ends', 'signed-out', () => endAllSessions(server.web, text.bram.personId)],
  ['access is taken away', 'forbidden', () => setAccessTo('none')],
  ['access is lowered', 'access-changed', () => setAccessTo('comment')],
  [
    'the text goes back to a phase nobody writes in',
    'access-changed',
    async () => {
      const writer = await StockClient.open(server, text.ana, text.documentId);
      writer.write('something to freeze');
      await vi.waitFor(async () =>
        expect((await readDocument(server.web, text.documentId)).seq).toBeGreaterThan(0),
      );
      writer.close();
      await freezeEdition(server.web, text.ana, text.documentId);
    },
  ],
];

describe('a reader who is behind when the right goes', () => {
  const lines = 40;
  const line = 'x'.repeat(200_000);
  beforeEach(async () => {
    await server.stop();
    const { connection } = defaultLimits;
    const limits = { mostUnsentBytes: 2 ** 26, bytesPerSecond: 2 ** 26, bytesAtOnce: 2 ** 26 };
    server = await testServer({ sweepMs: 3_600_000, connection: { ...connection, ...limits } });
    text = await testText(server);
  });

  it('is given nothing more of what waits for them', async () => {
    const reader = await WireClient.open(server, text.bram, text.documentId);
    reader.send({ payload: encodeSync(syncTypes.step1, Uint8Array.of(0)) });
    reader.socket.pause();
    const ana = await StockClient.open(server, text.ana, text.documentId);
    // more than the two kernels keep between them
    for (let n = 0; n < lines; n++) ana.write(line);
    const head = () => server.web.db.read.documentLog.head(text.documentId);
    await vi.waitFor(async () => expect(await head()).toBe(lines), 15_000);
    raw = await RawClient.open(server, text.bram, text.documentId);
    await setAccessTo('none');
    await vi.waitFor(() => expect(raw?.closed).toBe(closeCodes.forbidden.code), 10_000);
    reader.socket.resume();
    await vi.waitFor(() => expect(reader.isGone).toBe(true), 5_000);
    expect(reader.socket.bytesRead).toBeLessThan(lines * line.length);
    expect(reader.closed).toBeNull();
    ana.close();
  });
});

/** A page keeps words of its person; whoever signs in in that browser must not be the one who sends them. */
describe('a page that says whose it is', () => {
  const pageOf = async (personId: string) => {
    const { headers } = await cookie();
    const query = new URLSearchParams({ [documentParameters.person]: personId });
    return RawClient.at(`${server.url}${documentPath(text.documentId)}?${query.toString()}`, { headers });
  };

  it('is let in with a new session of the same person', async () => {
    raw = await pageOf(text.bram.personId);
    const page = raw;
    await vi.waitFor(() => expect(page.frames.length).toBeGreaterThan(0));
    expect(page.closed).toBeNull();
  });

  it('is signed out with the session of somebody else, who has every right themselves', async () => {
    raw = await pageOf(text.ana.personId);
    await waitForClose(raw, 'signed-out');
    expect(raw.frames).toEqual([]);
  });
});

describe('an open document socket closes within a second', () => {
  it.each(routes)('when %s', async (_name, reason, takeAway) => {
    const { client } = await openWithCookie();
    await takeAway();
    await waitForClose(client, reason);
  });

  it('when a role is cut', async () => {
    await changeRole(server.web, text.ana, text.eve.membershipId, 'focal-point');
    raw = await RawClient.open(server, { ...text.eve, role: 'focal-point' }, text.documentId);
    await changeRole(server.web, text.ana, text.eve.membershipId, 'member');
    await waitForClose(raw, 'forbidden');
  });

  it('when a role is cut that a session was begun with, which opens nothing more then', async () => {
    await changeRole(server.web, text.ana, text.eve.membershipId, 'focal-point');
    const secret = server.web.newSecret();
    await beginSession(server.web, text.eve.personId, secret);
    const headers = {
      origin: server.config.baseUrl,
      cookie: `${sessionCookieName(server.config.baseUrl)}=${secret}`,
    };
    const open = () => RawClient.at(server.url + documentPath(text.documentId), { headers });
    raw = open();
    const client = raw;
    await vi.waitFor(() => expect(client.frames.length).toBeGreaterThan(0));
    await changeRole(server.web, text.ana, text.eve.membershipId, 'member');
    await waitForClose(client, 'forbidden');
    const again = open();
    await waitForClose(again, 'not-found');
    expect(again.frames).toEqual([]);
  });

  it('when the token is revoked that asked for its ticket, which opens nothing more then', async () => {
    const operator = { kind: 'system', name: 'operator' } as const;
    const [stolen, kept] = [
      await createApiTokenFor(server.web, operator, 'bram@example.org'),
      await createApiTokenFor(server.web, operator, 'bram@example.org'),
    ];
    const openWith = async ({ apiToken }: typeof stolen) => {
      const claims = await claimsForTicket(server.web, text.bram, text.documentId, apiToken.id);
      const ticket = signTicket(claims, server.config.authSecret);
      const client = RawClient.at(`${server.url}${documentPath(text.documentId)}?ticket=${ticket}`);
      await vi.waitFor(() => expect(client.frames.length + (client.closed ?? 0)).toBeGreaterThan(0));
      return { ticket, client };
    };
    const [{ ticket, client }, other] = [await openWith(stolen), await openWith(kept)];
    raw = other.client;
    const person = await server.web.db.read.person.byId(text.bram.personId);
    if (!person) throw new Error('Bram is missing');
    await revokeApiToken(server.web, { person, sessionId: null }, stolen.apiToken.id);
    await waitForClose(client, 'signed-out');
    expect(other.client.closed).toBeNull();
    const replayed = RawClient.at(`${server.url}${documentPath(text.documentId)}?ticket=${ticket}`);
    await waitForClose(replayed, 'signed-out');
    expect(replayed.frames).toEqual([]);
  });

  it('when its session ends, and the one next to it stays', async () => {
    const other = (await openWithCookie()).client;
    const { session, client } = await openWithCookie();
    const person = await server.web.db.read.person.byId(text.bram.personId);
    if (!person) throw new Error('Bram is missing');
    await endSession(server.web, { person, sessionId: null }, session.id);
    await waitForClose(client, 'signed-out');
    expect(other.closed).toBeNull();
    other.close();
  });
});

describe('the sweep', () => {
  it('closes a socket whose right went away without a word in the log', async () => {
    await server.stop();
    server = await testServer({ sweepMs: 20 });
    text = await testText(server);
    const { client } = await openWithCookie();
    await server.web.db.transact((tx) => tx.membership.end(text.bram.membershipId, new Date()));
    await waitForClose(client, 'forbidden');
  });
});

describe('one more membership', () => {
  const joinLamp = () =>
    server.web.db.transact((tx) =>
      tx.membership.insert({
        id: server.web.newId('membership'),
        coalitionId: text.coalition.id,
        personId: text.bram.personId,
        organisationId: text.reading.id,
        role: 'member',
        createdAt: server.web.now(),
        endedAt: null,
      }),
    );

  it('takes nothing from who is there, as long as it is not chosen', async () => {
    const { client } = await openWithCookie();
    await joinLamp();
    // Whoever is asked for their right now answers for the organisation they came with.
    await setAccessTo('comment');
    await waitForClose(client, 'access-changed');
  });

  it('has to be chosen, or the other one, by whoever comes back', async () => {
    await joinLamp();
    const { headers } = await cookie();
    raw = RawClient.at(server.url + documentPath(text.documentId), { headers });
    await waitForClose(raw, 'choose-organisation');
    expect(raw.frames).toEqual([]);
  });
});

describe('a ticket that was given before', () => {
  const replay = async (ticket: string) => {
    raw = RawClient.at(`${server.url}${documentPath(text.documentId)}?ticket=${ticket}`);
    const client = raw;
    await vi.waitFor(() => expect(client.socket.readyState).not.toBe(client.socket.CONNECTING));
    return client;
  };

  it.each([
    ['the membership ended', () => endMembership(server.web, text.ana, text.bram.membershipId)],
    ['access was taken away', () => setAccessTo('none')],
  ])('opens nothing once %s', async (_name, takeAway) => {
    const ticket = await server.ticketFor(text.bram, text.documentId);
    (await replay(ticket)).close();
    await takeAway();
    const client = await replay(ticket);
    await waitForClose(client, 'not-found');
    expect(client.frames).toEqual([]);
  });

  it('does not write once access was lowered, nor once a role was', async () => {
    const brams = await server.ticketFor(text.bram, text.documentId);
    await setAccessTo('view');
    await changeRole(server.web, text.ana, text.eve.membershipId, 'focal-point');
    const eves = await server.ticketFor({ ...text.eve, role: 'focal-point' }, text.documentId);
    await changeRole(server.web, text.ana, text.eve.membershipId, 'member');
    await waitForClose(await replay(eves), 'not-found');
    const reading = await replay(brams);
    reading.sendUpdate(new Uint8Array([0, 0]));
    await vi.waitFor(() => expect(reading.refusals).toContain('forbidden'));
  });
});

describe('the door', () => {
  const at = (headers: Record<string, string>, path = documentPath(text.documentId)) => {
    raw = RawClient.at(server.url + path, { headers });
    return raw;
  };

  it.each([
    ['no origin', undefined],
    ['another origin', 'https://elsewhere.example'],
    ['the origin of a sandbox', 'null'],
    ['another port', 'http://localhost:3001'],
  ])('does not take a cookie with %s', async (_name, origin) => {
    const { headers } = await cookie();
    const client = at({ cookie: headers.cookie, ...(origin === undefined ? {} : { origin }) });
    await vi.waitFor(() => expect(client.closed).not.toBeNull());
    expect(client.frames).toEqual([]);
  });

  it('says the same for a text that is not there, one of others, and a name that is none', async () => {
    const { headers } = await cookie();
    const elsewhere = `doc_${'a'.repeat(26)}`;
    for (const name of [elsewhere, '__proto__', `${text.documentId}%20`, `${text.documentId}/..`, '']) {
      const client = at(headers, `/sync/${name}`);
      await vi.waitFor(() => expect(client.closed).toBe(closeCodes['not-found'].code));
    }
    await setAccessTo('none');
    const client = at(headers);
    await vi.waitFor(() => expect(client.closed).toBe(closeCodes['not-found'].code));
  });

  it('tells a stranger to sign in, and an old page to reload', async () => {
    const client = at({});
    await vi.waitFor(() => expect(client.closed).toBe(closeCodes['signed-out'].code));
    const { headers } = await cookie();
    const old = at(headers, `${documentPath(text.documentId)}?v=0`);
    await vi.waitFor(() => expect(old.closed).toBe(closeCodes['page-too-old'].code));
  });

  it('does not take a ticket for another text, with another signature, or out of date', async () => {
    const ticket = await server.ticketFor(text.bram, text.documentId);
    const claims = { ...(await claimsForTicket(server.web, text.bram, text.documentId, null)), exp: 1 };
    const bad = [
      `${ticket}x`,
      signTicket(claims, server.config.authSecret),
      signTicket({ ...claims, exp: 9e9, documentId: 'doc_x' as DocumentId }, server.config.authSecret),
      signTicket({ ...claims, exp: 9e9 }, 'another secret'),
    ];
    for (const one of bad) {
      const client = at({}, `${documentPath(text.documentId)}?ticket=${one}`);
      await vi.waitFor(() => expect(client.closed).toBe(closeCodes['signed-out'].code));
    }
  });
});
