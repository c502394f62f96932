import type { RoundId } from '@undersigned/domain';
import { sessionCookieName } from '@undersigned/protocol/session';
import {
  beginSession,
  createApiTokenFor,
  createDocument,
  createDocumentLog,
  createOrganisation,
  createRound,
  endAllSessions,
  endMembership,
  endSession,
  freezeEdition,
  openRound,
  record,
  renameDocument,
  revokeApiToken,
  setAccess,
} from '@undersigned/services';
import { jsonToUpdate, bodyField } from '@undersigned/editor/schema';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveClient } from '../testing/live-client.js';
import { testServer, type TestServer } from '../testing/test-server.js';
import { testText } from '../testing/test-text.js';

let server: TestServer;
let text: Awaited<ReturnType<typeof testText>>;
let clients: LiveClient[] = [];
beforeEach(async () => {
  server = await testServer({ sweepMs: 3_600_000 });
  text = await testText(server);
});
afterEach(async () => {
  for (const client of clients) client.close();
  clients = [];
  await server.stop();
  expect(server.faults).toEqual([]);
});

const open = async (options: Parameters<typeof LiveClient.open>[1]) => {
  const client = await LiveClient.open(server, options);
  clients.push(client);
  return client;
};

const tokenOf = async (name: 'ana' | 'bram' | 'eve') => {
  const operator = { kind: 'system', name: 'operator' } as const;
  return createApiTokenFor(server.web, operator, `${name}@example.org`);
};

const openAs = async (name: 'ana' | 'bram' | 'eve') => open({ token: (await tokenOf(name)).token });

let added = 0;
const add = () =>
  createOrganisation(server.web, text.ana, text.coalition.id, { name: `Organisation ${++added}` });
const rename = (title: string) => renameDocument(server.web, text.ana, text.documentId, { title });
const everySeq = async () =>
  (await server.web.db.read.activity.ofCoalition(text.coalition.id, 0, 10_000)).map(({ seq }) => seq);

const newRound = async (whileOpen: string, documentId = text.documentId, publicText = 'everything') => {
  const update = jsonToUpdate(
    { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'We ask.' }] }] },
    bodyField,
  );
  const author = { personId: null, organisationId: null, at: new Date() };
  await server.web.db.transact((tx) => createDocumentLog(tx, documentId, update, author));
  const edition = await freezeEdition(server.web, text.ana, documentId);
  return createRound(server.web, text.ana, edition.id, {
    closesAt: '2099-01-01T12:00',
    timeZone: 'Europe/Brussels',
    policy: { whileOpen, publicText },
  });
};

describe('following a coalition', () => {
  it('begins with what was and goes on with what comes, in order', async () => {
    const client = await openAs('ana');
    expect(await client.follow({ coalition: text.coalition.slug, after: 0 })).toEqual({ ok: true, after: 0 });
    await add();
    await rename('Another title');
    const all = await everySeq();
    await vi.waitFor(() => expect(client.seqs).toEqual(all));
    const last = client.rows.at(-1);
    expect(last).toMatchObject({
      event: { type: 'document.renamed', title: 'Another title' },
      documentId: text.documentId,
    });
    expect(last?.at).toMatch(/^\d{4}-.*Z$/);
  });

  it('has no gap and no repeat across reconnects, while much happens', async () => {
    const seen: number[] = [];
    const happening = (async () => {
      for (let i = 0; i < 60; i++) await add();
    })();
    const { token } = await tokenOf('ana');
    let after = 0;
    for (let round = 0; round < 6; round++) {
      const client = await open({ token });
      await client.follow({ coalition: text.coalition.id, after });
      const wanted = Math.min(seen.length + 3, 60);
      await vi.waitFor(() => expect(seen.length + client.rows.length).toBeGreaterThanOrEqual(wanted));
      client.close();
      seen.push(...client.seqs);
      after = seen.at(-1) ?? 0;
    }
    await happening;
    const last = await open({ token });
    await last.follow({ coalition: text.coalition.id, after });
    const all = await everySeq();
    await vi.waitFor(() => expect([...seen, ...last.seqs]).toEqual(all));
  });

  it('leaves out texts one may not see, until one may', async () => {
    const client = await openAs('eve');
    await client.follow({ coalition: text.coalition.slug, after: 0 });
    await rename('Not for Eve');
    await add();
    await vi.waitFor(() => expect(client.rows.at(-1)?.event.type).toBe('organisation.added'));
    expect(client.rows.filter(({ documentId }) => documentId)).toEqual([]);

    await setAccess(server.web, text.ana, text.documentId, { subject: { everyone: true }, access: 'view' });
    await rename('For everyone');
    await vi.waitFor(() => expect(client.rows.at(-1)?.event).toMatchObject({ title: 'For everyone' }));

    await setAccess(server.web, text.ana, text.documentId, { subject: { everyone: true }, access: 'none' });
    await rename('Not for Eve again');
    await add();
    await vi.waitFor(() => expect(client.rows.at(-1)?.event.type).toBe('organisation.added'));
    expect(client.rows.map(({ event }) => event)).not.toContainEqual({
      type: 'document.renamed',
      title: 'Not for Eve again',
    });
  });

  it('takes the session cookie with our origin, and only with it', async () => {
    const secret = server.web.newSecret();
    await beginSession(server.web, text.bram.personId, secret);
    const cookie = `${sessionCookieName(server.config.baseUrl)}=${secret}`;
    const ours = await open({ headers: { cookie, origin: server.config.baseUrl } });
    expect(await ours.follow({ coalition: text.coalition.slug })).toMatchObject({ ok: true });
    const withoutOrigin = await open({ headers: { cookie } });
    expect(await withoutOrigin.follow({ coalition: text.coalition.slug })).toEqual({
      ok: false,
      code: 'signed_out',
    });
    await expect(open({ headers: { cookie, origin: 'https://elsewhere.example' } })).rejects.toThrow();
  });

  it('is refused for a coalition of others in the words for none', async () => {
    const client = await openAs('bram');
    const refused = { ok: false, code: 'not_found' };
    expect(await client.follow({ coalition: 'nobody-has-this' })).toEqual(refused);
    await server.web.db.transact((tx) => tx.membership.end(text.bram.membershipId, new Date()));
    expect(await client.follow({ coalition: text.coalition.slug })).toEqual(refused);
  });

  it.each([{}, { coalition: 7 }, { coalition: 'icm', after: -1 }, { coalition: 'icm', __proto__x: 1 }])(
    'refuses %j as a bad event',
    async (wanted) => {
      const client = await openAs('bram');
      expect(await client.follow(wanted)).toEqual({ ok: false, code: 'bad_event' });
    },
  );

  it('tells a focal point who is none any more nothing of theirs, from that very row on', async () => {
    const client = await openAs('eve');
    await client.follow({ coalition: 'icm', after: (await everySeq()).at(-1) ?? 0 });
    const promote = (role: 'focal-point' | 'member') =>
      server.web.db.transact(async (tx) => {
        const { membershipId, personId } = text.eve;
        await tx.membership.changeRole(membershipId, role);
        const event = { type: 'membership.role-changed', membershipId, personId, role } as const;
        const given = { coalitionId: text.coalition.id, actor: text.ana };
        await record(server.web, tx, { ...given, event });
        // For focal points alone, and committed with the change: whoever reads the one reads the other.
        const granted = {
          type: 'document.access-changed',
          subject: { everyone: true },
          access: 'view',
        } as const;
        await record(server.web, tx, { ...given, documentId: text.documentId, event: granted });
      });
    const told = () => client.rows.map(({ event }) => event.type);
    await promote('focal-point');
    await vi.waitFor(
      () => expect(told()).toEqual(['membership.role-changed', 'document.access-changed']),
      1_000,
    );
    await promote('member');
    await add();
    await vi.waitFor(() => expect(told().at(-1)).toBe('organisation.added'));
    expect(told().slice(2)).toEqual(['membership.role-changed', 'organisation.added']);
  });

  it('ends for whoever signs out, in that browser and with that cookie', async () => {
    const sessionOf = async () => {
      const secret = server.web.newSecret();
      const { id } = await beginSession(server.web, text.carla.personId, secret);
      const cookie = `${sessionCookieName(server.config.baseUrl)}=${secret}`;
      return { id, headers: { cookie, origin: server.config.baseUrl } };
    };
    const [here, there] = [await sessionOf(), await sessionOf()];
    const [leaving, staying] = [
      await open({ headers: here.headers }),
      await open({ headers: there.headers }),
    ];
    for (const one of [leaving, staying]) await one.follow({ coalition: 'icm' });
    const person = await server.web.db.read.person.byId(text.carla.personId);
    if (!person) throw new Error('Carla is missing');
    await endSession(server.web, { person, sessionId: here.id }, here.id);
    await vi.waitFor(() => expect(leaving).toMatchObject({ ended: ['signed_out'], isClosed: true }), 1_000);
    expect(staying.isClosed).toBe(false);
    const replayed = await open({ headers: here.headers });
    expect(await replayed.follow({ coalition: 'icm' })).toEqual({ ok: false, code: 'signed_out' });
  });

  it('ends with the right to it', async () => {
    const { token, apiToken } = await tokenOf('bram');
    const [byMembership, byToken] = [await openAs('eve'), await open({ token })];
    const secret = server.web.newSecret();
    await beginSession(server.web, text.carla.personId, secret);
    const cookie = `${sessionCookieName(server.config.baseUrl)}=${secret}`;
    const bySession = await open({ headers: { cookie, origin: server.config.baseUrl } });
    for (const one of [byMembership, byToken, bySession]) await one.follow({ coalition: 'icm' });

    await endMembership(server.web, text.ana, text.eve.membershipId);
    await vi.waitFor(() => expect(byMembership).toMatchObject({ ended: ['not_found'], isClosed: true }));
    await endAllSessions(server.web, text.carla.personId);
    await vi.waitFor(() => expect(bySession).toMatchObject({ ended: ['signed_out'], isClosed: true }));
    const person = await server.web.db.read.person.byId(text.bram.personId);
    if (!person) throw new Error('Bram is missing');
    await revokeApiToken(server.web, { person, sessionId: null }, apiToken.id);
    await vi.waitFor(() => expect(byToken).toMatchObject({ ended: ['signed_out'], isClosed: true }));
    await add();
    expect(byMembership.rows.map(({ event }) => event.type)).not.toContain('membership.ended');
  });
});

describe('a long log', () => {
  const lengthen = (rows: number) =>
    server.web.db.transact(async (tx) => {
      const event = { type: 'coalition.changed', name: 'Again' } as const;
      for (let n = 0; n < rows; n++) {
        await record(server.web, tx, { coalitionId: text.coalition.id, actor: text.ana, event });
      }
    });

  it('is read to those who follow it while others have their turn', async () => {
    await lengthen(4_000);
    const client = await openAs('ana');
    const reading = vi.spyOn(server.ctx.db.read.activity, 'ofCoalition');
    const turnsAt: number[] = [];
    let turns = 0;
    const count = () => {
      turns++;
      if (turnsAt.length < 20) setImmediate(count);
    };
    setImmediate(count);
    const read = server.ctx.db.read.activity;
    reading.mockImplementation(async (...asked) => {
      turnsAt.push(turns);
      return read.after(asked[1], asked[2]);
    });
    await client.follow({ coalition: text.coalition.slug, after: 0 });
    await vi.waitFor(() => expect(client.rows.length).toBeGreaterThan(4_000), 10_000);
    expect(new Set(turnsAt).size).toBe(turnsAt.length);
  });

  it('is not asked about rows that do not concern the round of a board', async () => {
    await lengthen(1_000);
    const asking = vi.spyOn(server.ctx.db.read.round, 'byId');
    const round = await newRound('names');
    await openRound(server.web, text.ana, round.id);
    const stranger = await open({});
    await stranger.follow({ round: round.slug, after: 0 });
    await vi.waitFor(() => expect(stranger.board).toMatchObject([{ type: 'opened' }]));
    expect(asking.mock.calls.length).toBeLessThan(10);
  });

  it('has sixty followers of one person, and a place again when one has left', async () => {
    const { token } = await tokenOf('ana');
    const sockets = await Promise.all(Array.from({ length: 7 }, () => open({ token })));
    const follow = (socket: LiveClient) => socket.follow({ coalition: text.coalition.slug });
    const answers = [];
    for (const socket of sockets) for (let n = 0; n < 9; n++) answers.push(await follow(socket));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(60);
    expect(answers.at(-1)).toEqual({ ok: false, code: 'too_many_requests' });
    const other = await openAs('bram');
    expect(await follow(other)).toMatchObject({ ok: true });
    sockets[0]?.close();
    await vi.waitFor(async () => expect(await follow(await open({ token }))).toMatchObject({ ok: true }));
  });
});

describe('the public board of a round', () => {
  const sign = async (roundId: RoundId, name: string) => {
    const round = await server.web.db.read.round.byId(roundId);
    if (!round) throw new Error('the round is missing');
    const id = server.web.newId('signOn');
    const at = new Date();
    await server.web.db.transact(async (tx) => {
      await tx.signOn.insert({
        id,
        roundId,
        editionId: round.editionId,
        fingerprint: '',
        formerFingerprint: null,
        secondEmail: null,
        secondedAt: null,
        organisationId: null,
        organisationName: name,
        organisationKey: name.toLowerCase(),
        country: 'BE',
        language: 'en',
        signatory: { name: 'N', title: '', email: 'n@example.org' },
        decision: 'sign',
        reservation: null,
        reservationUse: 'printed',
        paragraphs: [],
        listing: 'listed',
        method: 'page',
        state: 'confirmed',
        recordedBy: null,
        evidence: null,
        createdAt: at,
        confirmedAt: at,
      });
      await record(server.web, tx, {
        coalitionId: text.coalition.id,
        documentId: text.documentId,
        actor: { kind: 'system', name: 'sign-page' },
        event: {
          type: 'sign-on.confirmed',
          roundId,
          signOnId: id,
          organisationName: name,
          country: 'BE',
          decision: 'sign',
          method: 'page',
        },
      });
    });
  };

  it.each([
    ['names', { count: 1, name: 'Youth Bridge', country: 'BE' }],
    ['count', { count: 1, name: null, country: null }],
  ])('tells everybody what a policy of %s allows, and nothing else', async (policy, told) => {
    const round = await newRound(policy);
    const stranger = await open({});
    expect(await stranger.follow({ round: round.slug })).toEqual({ ok: false, code: 'not_found' });
    await openRound(server.web, text.ana, round.id);
    const again = await open({});
    expect(await again.follow({ round: round.slug, after: 0 })).toMatchObject({ ok: true });
    await add();
    await sign(round.id, 'Youth Bridge');
    await vi.waitFor(() =>
      expect(again.board).toMatchObject([{ type: 'opened' }, { type: 'count', ...told }]),
    );
    expect(again.rows).toEqual([]);
  });

  it('says nothing of sign-ons where the policy is silence', async () => {
    const round = await newRound('nothing');
    await openRound(server.web, text.ana, round.id);
    const stranger = await open({});
    await stranger.follow({ round: round.slug, after: 0 });
    await sign(round.id, 'Youth Bridge');
    const member = await openAs('ana');
    await member.follow({ coalition: 'icm', after: 0 });
    await vi.waitFor(() => expect(member.rows.at(-1)?.event.type).toBe('sign-on.confirmed'));
    expect(stranger.board.map(({ type }) => type)).toEqual(['opened']);
  });

  it('says nothing of another round of the coalition, whether that is read from the log or just happens', async () => {
    const shown = await newRound('names');
    const { id } = await createDocument(server.web, text.ana, text.coalition.id, {
      kind: 'statement',
      title: 'Under embargo',
    });
    const hidden = await newRound('names', id, 'nothing');
    for (const round of [shown, hidden]) await openRound(server.web, text.ana, round.id);
    await sign(hidden.id, 'Hidden Bridge');
    await sign(shown.id, 'Youth Bridge');
    const stranger = await open({});
    await stranger.follow({ round: shown.slug, after: 0 });
    const told = () => stranger.board.map((event) => ('name' in event ? event.name : event.type));
    await vi.waitFor(() => expect(told()).toContain('Youth Bridge'));
    await sign(hidden.id, 'Far Bridge');
    await sign(shown.id, 'Lamp');
    await vi.waitFor(() => expect(told()).toContain('Lamp'));
    expect(told()).toEqual(['opened', 'Youth Bridge', 'Lamp']);
  });
});
