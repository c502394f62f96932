import type { DocumentId, GuestAccess, GuestLink } from '@undersigned/domain';
import { closeCodes, documentPath, encodeSync, syncTypes } from '@undersigned/protocol';
import { guestCookieName, hashOfSecret } from '@undersigned/protocol/session';
import {
  addComment,
  createDocument,
  createGuestLink,
  enterAsGuest,
  makeMember,
  readDocument,
  revokeGuestLink,
  suggestChanges,
} from '@undersigned/services';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Doc, encodeStateAsUpdate } from 'yjs';
import { LiveClient } from '../testing/live-client.js';
import { RawClient } from '../testing/raw-client.js';
import { testServer, type TestServer } from '../testing/test-server.js';
import { testText } from '../testing/test-text.js';

let server: TestServer;
let text: Awaited<ReturnType<typeof testText>>;
const open: RawClient[] = [];

beforeEach(async () => {
  // The sweep is out of the way: what closes a socket here is the log, or the link's own end.
  server = await testServer({ sweepMs: 3_600_000 });
  text = await testText(server);
});
afterEach(async () => {
  for (const client of open.splice(0)) client.close();
  await server.stop();
  expect(server.faults).toEqual([]);
});

async function guest(access: GuestAccess = 'comment') {
  const { link, url } = await createGuestLink(server.web, text.ana, text.documentId, {
    label: 'Lucía',
    access,
  });
  const secret = url.split('/').at(-1) ?? '';
  await enterAsGuest(server.web, secret, { name: 'Lucía', organisation: 'Red Infancia' });
  return { link, secret };
}

function at(secret: string, documentId: DocumentId = text.documentId, name = documentId) {
  const { baseUrl } = server.config;
  const headers = { origin: baseUrl, cookie: `${guestCookieName(baseUrl, name)}=${secret}` };
  const client = RawClient.at(server.url + documentPath(documentId), { headers });
  open.push(client);
  return client;
}

async function inside(secret: string) {
  const client = at(secret);
  await vi.waitFor(() => expect(client.socket.readyState).toBe(client.socket.OPEN));
  return client;
}

/** `vi.waitFor` gives up after a second, which is what is promised. */
const waitForClose = (client: RawClient, code: number) =>
  vi.waitFor(() => expect(client.closed).toBe(code), 1_000);

const ended = closeCodes['guest-link-ended'].code;

describe('a guest at the document socket', () => {
  it('reads, and nothing they send leads to the text', async () => {
    for (const access of ['view', 'comment', 'suggest'] as const) {
      const { secret } = await guest(access);
      const client = await inside(secret);
      client.send(encodeSync(syncTypes.step1, new Uint8Array([0])));
      await vi.waitFor(() => expect(client.frames.length).toBeGreaterThan(0));
      const doc = new Doc();
      doc.getXmlFragment('body');
      doc.getMap('anything').set('word', 'of a guest');
      client.sendUpdate(encodeStateAsUpdate(doc));
      await vi.waitFor(() => expect(client.refusals).toContain('forbidden'));
      expect((await readDocument(server.web, text.documentId)).seq).toBe(0);
    }
  });

  it('is out within a second when the link is taken back, and the guest beside them stays', async () => {
    const one = await guest();
    const other = await guest();
    const [going, staying] = [await inside(one.secret), await inside(other.secret)];
    await revokeGuestLink(server.web, text.ana, one.link.id);
    await waitForClose(going, ended);
    expect(staying.closed).toBeNull();
    await waitForClose(at(one.secret), ended);
  });

  it('is out within a second when the link runs out', async () => {
    const secret = 'a secret of a link that runs out';
    const link: GuestLink = {
      id: server.web.newId('guestLink'),
      documentId: text.documentId,
      label: 'Lucía',
      email: null,
      access: 'comment',
      membershipId: server.web.newId('membership'),
      personId: server.web.newId('person'),
      createdBy: null,
      createdAt: new Date(),
      expiresAt: new Date(Date.now() + 700),
      guest: { name: 'Lucía', organisation: 'Red', enteredAt: new Date(), seenAt: new Date(), answers: null },
      end: null,
    };
    await server.web.db.transact((tx) => tx.guestLink.insert(link, hashOfSecret(secret)));
    const client = await inside(secret);
    await vi.waitFor(() => expect(client.closed).toBe(ended), 700 + 1_000);
  });

  it('is out when they have become a member, who comes in by another door', async () => {
    const { link, secret } = await guest();
    const client = await inside(secret);
    await makeMember(server.web, text.ana, link.id, { email: 'lucia@red.example' });
    await waitForClose(client, ended);
  });

  it('is noted as having been here', async () => {
    const { link, secret } = await guest();
    const before = (await server.web.db.read.guestLink.byId(link.id))?.guest?.seenAt ?? new Date();
    await inside(secret);
    await vi.waitFor(async () => {
      const now = (await server.web.db.read.guestLink.byId(link.id))?.guest?.seenAt;
      expect(now?.getTime()).toBeGreaterThan(before.getTime());
    });
  });

  it('finds no other text, from no other page, with no other secret', async () => {
    const { secret } = await guest();
    const { id } = await createDocument(server.web, text.ana, text.coalition.id, {
      kind: 'statement',
      title: 'A text of others',
    });
    await waitForClose(at(secret, id), closeCodes['not-found'].code);
    await waitForClose(at(secret, id, text.documentId), closeCodes['signed-out'].code);
    await waitForClose(at('another', text.documentId), ended);
    const name = guestCookieName(server.config.baseUrl, text.documentId);
    const headers = { origin: 'https://elsewhere.example', cookie: `${name}=${secret}` };
    const foreign = RawClient.at(server.url + documentPath(text.documentId), { headers });
    open.push(foreign);
    await vi.waitFor(() => expect(foreign.closed).not.toBeNull());
    expect(foreign.frames).toEqual([]);
  });
});

describe('a guest at the live feed', () => {
  const connect = async (secret: string) => {
    const { baseUrl } = server.config;
    const cookie = `${guestCookieName(baseUrl, text.documentId)}=${secret}`;
    return LiveClient.open(server, { headers: { origin: baseUrl, cookie } });
  };

  it('hears of comments and suggestions on their text and of nothing else, until the link is taken back', async () => {
    const { link, secret } = await guest();
    const client = await connect(secret);
    expect(await client.follow({ document: text.documentId })).toMatchObject({ ok: true });
    expect(await client.follow({ coalition: text.coalition.id })).toMatchObject({ ok: false });
    const other = await createDocument(server.web, text.ana, text.coalition.id, {
      kind: 'statement',
      title: 'A text of others',
    });
    await addComment(server.web, text.ana, other.id, { body: 'Not for guests.' });
    await guest();
    await addComment(server.web, text.ana, text.documentId, { body: 'For everybody here.' });
    const blocks = [{ type: 'paragraph', content: [{ type: 'text', text: 'Every child has a guardian.' }] }];
    const changes = [{ kind: 'blocks-added', field: 'body', after: null, blocks }];
    await suggestChanges(server.web, text.ana, text.documentId, { changes });
    await vi.waitFor(() => expect(client.rows.length).toBeGreaterThan(1));
    const heard = client.rows.map(({ event }) => event.type);
    expect(heard).toEqual(['comment.added', 'suggestion.added']);
    await revokeGuestLink(server.web, text.ana, link.id);
    await vi.waitFor(() => expect(client.ended).toEqual(['not_found']), 1_000);
    client.close();
  });
});
