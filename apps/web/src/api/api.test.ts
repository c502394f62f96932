import type { MemberActor, Organisation } from '@undersigned/domain';
import { toActor } from '@undersigned/services';
import { testCoalition, testContext, type TestContext } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callApi, testClient, type TestClient } from './testing';

let test: TestContext;
let ana: TestClient;
let bram: TestClient;
let bramActor: MemberActor;
let bridge: Organisation;
let desk: Organisation;

beforeEach(async () => {
  test = await testContext();
  const { organisation, member } = await testCoalition(test.ctx);
  bridge = await organisation('Youth Bridge');
  desk = await organisation('Open Borders Desk');
  ana = await testClient(test.ctx, await member('Ana', 'focal-point', null));
  bramActor = await member('Bram', 'member', bridge);
  bram = await testClient(test.ctx, bramActor);
});
afterEach(() => test.dispose());

const statement = {
  kind: 'statement',
  title: 'On guardians',
  language: 'en',
  content: { format: 'markdown', body: '# Asks\n\nA guardian for each child.\n\nIn five days.' },
};

const start = async (client = ana): Promise<string> => {
  const { status, body } = await client.call('POST', '/coalitions/icm/documents', statement);
  expect(status).toBe(201);
  return (body as { id: string }).id;
};

describe('the API walks the whole way', () => {
  it('from first words over comments to a published list', async () => {
    const document = await start();
    expect((await bram.call('GET', `/documents/${document}`)).status).toBe(404);
    const grant = { subject: { everyone: true }, access: 'comment' };
    expect((await ana.call('PUT', `/documents/${document}/access`, grant)).status).toBe(200);
    expect((await bram.call('GET', `/documents/${document}`)).body).toMatchObject({
      title: 'On guardians',
      kind: 'statement',
      phase: 'drafting',
      access: 'comment',
    });

    const comment = await bram.call('POST', `/documents/${document}/comments`, {
      body: 'Why five?',
      anchor: { quote: 'five days' },
    });
    expect(comment).toMatchObject({ status: 201, body: { anchor: { kind: 'range' }, state: 'open' } });
    const { id: thread } = comment.body as { id: string };
    await ana.call('POST', `/comments/${thread}/replies`, { body: 'The directive says so.' });
    expect((await ana.call('POST', `/comments/${thread}/resolve`, { reason: 'Kept.' })).status).toBe(200);
    expect((await bram.call('GET', `/documents/${document}/comments`)).body).toMatchObject([
      { state: 'resolved', resolution: { reason: 'Kept.' }, replies: [{ author: { personName: 'Ana' } }] },
    ]);

    const anchor = { quote: 'each child' };
    const proposed = { anchor, replacement: '=every child', reason: 'Clearer.' };
    await bram.call('POST', `/documents/${document}/suggestions`, proposed);
    const reply = (asked: string) => bram.call('GET', `/documents/${document}/reply?${asked}`);
    expect((await reply('sort=paragraph')).body).toMatchObject([
      {
        number: 2,
        kind: 'suggestion',
        place: { kind: 'in', paragraph: '1' },
        body: null,
        answers: [],
        decision: null,
      },
      {
        number: 1,
        kind: 'comment',
        words: 'five days',
        body: 'Why five?',
        answers: [{ author: { personName: 'Ana' }, body: 'The directive says so.' }],
        decision: { outcome: 'settled' },
      },
    ]);
    expect((await reply('show=open')).body).toMatchObject([{ number: 2, reason: 'Clearer.' }]);
    expect((await reply('format=csv')).text).toContain('Suggestion,Youth Bridge,Bram,');
    expect((await reply('format=xlsx')).text.slice(0, 2)).toBe('PK');
    expect((await reply('format=docx')).headers.get('content-type')).toContain('wordprocessingml');
    expect(await reply('show=lost')).toMatchObject({ status: 400 });

    const ticket = await bram.call('POST', `/documents/${document}/tickets`);
    expect(ticket.body).toMatchObject({ access: 'comment', expiresInSeconds: 60 });
    expect((ticket.body as { url: string }).url).toMatch(`ws://localhost:3001/sync/${document}?ticket=`);

    const edition = await ana.call('POST', `/documents/${document}/editions`);
    expect(edition).toMatchObject({ status: 201, body: { number: 1 } });
    const { id: editionId, fingerprint } = edition.body as { id: string; fingerprint: string };
    const { text: canonical } = await bram.call('GET', `/editions/${editionId}/canonical`);
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical));
    expect(Buffer.from(hash).toString('hex')).toBe(fingerprint);

    const closesAt = '2026-12-11T18:00';
    const made = await ana.call('POST', `/editions/${editionId}/rounds`, {
      closesAt,
      timeZone: 'Europe/Brussels',
    });
    const { id: round } = made.body as { id: string };
    expect(made).toMatchObject({
      status: 201,
      body: { signPageUrl: expect.stringMatching('/s/') as string },
    });
    await ana.call('POST', `/rounds/${round}/open`);

    const signatory = { name: 'Bram', title: 'Director', email: 'bram@example.org' };
    const signed = await bram.call('POST', `/rounds/${round}/sign-ons`, {
      organisationId: bridge.id,
      signatory,
      decision: 'sign',
    });
    expect(signed).toMatchObject({ status: 201, body: { fingerprint, state: 'confirmed' } });
    const recorded = await ana.call('POST', `/rounds/${round}/sign-ons`, {
      organisation: { name: '=Étoile', country: 'FR' },
      signatory: { ...signatory, email: 'e@example.org' },
      decision: 'reservation',
      evidence: 'by phone',
      reservation: 'Not on <days>.',
    });
    expect(recorded).toMatchObject({ status: 201, body: { state: 'provisional' } });
    expect((await bram.call('GET', `/rounds/${round}/sign-ons`)).text).not.toContain('e@example.org');

    const table =
      'Organisation,Country,Signatory,E-mail\nYouth Bridge,BE,B,b@example.org\nDelta House,NL,D,d@example.org\n';
    const imported = await ana.call('POST', `/rounds/${round}/sign-ons/import`, table, {
      'content-type': 'text/csv',
    });
    expect(imported).toMatchObject({
      status: 200,
      body: { added: 1, lines: [{ outcome: 'duplicate' }, { outcome: 'added', name: 'Delta House' }] },
    });

    await ana.call('POST', `/rounds/${round}/close`);
    expect((await ana.call('POST', `/rounds/${round}/publish`)).body).toMatchObject({
      state: 'published',
      closesAt: '2026-12-11T17:00:00.000Z',
      counts: { signatories: 3, byState: { confirmed: 1, provisional: 2 } },
    });
    const list = (format: string) => bram.call('GET', `/rounds/${round}/signatories?format=${format}`);
    expect((await list('json')).body).toEqual([
      { name: '=Étoile', country: 'FR', decision: 'reservation', reservation: 'Not on <days>.' },
      { name: 'Delta House', country: 'NL', decision: 'sign', reservation: null },
      { name: 'Youth Bridge', country: 'BE', decision: 'sign', reservation: null },
    ]);
    expect((await list('csv')).text).toContain("'=Étoile");
    expect((await list('html')).text).toContain('Not on &lt;days&gt;.');
    expect((await list('xlsx')).text.slice(0, 2)).toBe('PK');
    expect((await list('json&edition=1&group=country')).body).toMatchObject([{ country: 'BE' }, {}, {}]);
    expect(await list('json&edition=2')).toMatchObject({ status: 404 });
    expect((await bram.call('GET', `/rounds/${round}/list-editions`)).body).toMatchObject([
      { edition: 1, cause: 'published', fingerprint, ledger: { position: 3 }, signatories: 3 },
    ]);
    expect(await ana.call('POST', `/rounds/${round}/list-editions`)).toMatchObject({ status: 409 });
    expect((await ana.call('GET', `/rounds/${round}/doubles`)).body).toEqual([]);
    expect(await bram.call('GET', `/rounds/${round}/doubles`)).toMatchObject({ status: 403 });

    const { body: ledger } = await bram.call('GET', `/rounds/${round}/ledger`);
    expect(ledger).toMatchObject({ edition: fingerprint, head: { position: 3 } });
    expect((ledger as { records: { opened: object }[] }).records.map(({ opened }) => opened)).toMatchObject([
      { organisation: 'Youth Bridge', decision: 'sign' },
      { organisation: '=Étoile', decision: 'reservation' },
      { organisation: 'Delta House', decision: 'sign' },
    ]);

    const { body: log } = await bram.call('GET', '/coalitions/icm/activity?after=0&limit=1000');
    const types = (log as { event: { type: string } }[]).map(({ event }) => event.type);
    expect(types).toContain('edition.frozen');
    expect(types).not.toContain('document.access-changed');
  });

  it('and through a response', async () => {
    const { body } = await ana.call('POST', '/coalitions/icm/documents', {
      kind: 'response',
      title: 'On care',
    });
    const { id } = body as { id: string };
    const added = await ana.call('POST', `/documents/${id}/questions`, [
      { label: '1', prompt: 'Who are you?', limit: 1000 },
    ]);
    const [question] = added.body as { id: string }[];
    await ana.call('PATCH', `/questions/${question?.id}`, { leadOrganisationId: bridge.id });
    const ready = await bram.call('PATCH', `/questions/${question?.id}`, { state: 'ready' });
    expect(ready).toMatchObject({ status: 200, body: { state: 'ready', limit: 1000, label: '1' } });
    expect((await bram.call('GET', `/documents/${id}/questions`)).body).toMatchObject([
      { field: `answer:${question?.id}`, text: '', count: { portal: 0, limit: 1000, over: 0 } },
    ]);
    expect((await bram.call('GET', `/documents/${id}/content?format=text`)).text).toContain('Who are you?');
    expect((await ana.call('DELETE', `/questions/${question?.id}`)).status).toBe(200);
  });
});

describe('content', () => {
  it.each([
    ['html', 'text/html; charset=utf-8', '<h1'],
    ['markdown', 'text/markdown; charset=utf-8', '# Asks'],
    ['text', 'text/plain; charset=utf-8', 'A guardian for each child.'],
    ['json', 'application/json', '"kind":"statement"'],
  ])('comes as %s', async (format, type, piece) => {
    const id = await start();
    const { headers, text } = await ana.call('GET', `/documents/${id}/content?format=${format}`);
    expect(headers.get('content-type')).toBe(type);
    expect(text).toContain(piece);
  });

  it('is given as a Word file', async () => {
    const id = await start();
    const { headers, text } = await ana.call('GET', `/documents/${id}/content?format=docx`);
    expect(headers.get('content-type')).toContain('wordprocessingml');
    expect(text.slice(0, 2)).toBe('PK');
  });

  it('is given as a PDF', async () => {
    const id = await start();
    const { headers, text } = await ana.call('GET', `/documents/${id}/content?format=pdf`);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(text.slice(0, 5)).toBe('%PDF-');
  });

  it('in a format that there is not is refused', async () => {
    const id = await start();
    expect((await ana.call('GET', `/documents/${id}/content?format=odt`)).status).toBe(400);
  });
});

describe('who calls', () => {
  it.each([undefined, 'Bearer', 'Bearer short', 'Basic YTpi', `Bearer ${'x'.repeat(43)}`, 'Bearer a b'])(
    'is asked to sign in with %j',
    async (authorization) => {
      const headers: Record<string, string> = authorization ? { authorization } : {};
      const answer = await callApi(test.ctx, 'GET', '/coalitions/icm/documents', { headers });
      expect(answer).toMatchObject({ status: 401, body: { error: { code: 'signed_out' } } });
    },
  );

  it('is nobody elsewhere: a text and a coalition that are not yours are not there', async () => {
    const elsewhere = await testCoalition(test.ctx, 'elsewhere');
    const eve = await testClient(test.ctx, await elsewhere.member('Eve', 'focal-point', null));
    const id = await start();
    for (const [method, path] of [
      ['GET', `/documents/${id}`],
      ['GET', `/documents/${id}/content`],
      ['GET', `/documents/${id}/reply`],
      ['POST', `/documents/${id}/tickets`],
      ['POST', `/documents/${id}/editions`],
      ['GET', `/documents/doc_${'a'.repeat(26)}`],
      ['GET', `/documents/${id.toUpperCase()}`],
      ['GET', '/coalitions/icm/organisations'],
      ['GET', '/coalitions/nowhere/organisations'],
    ] as const) {
      expect(await eve.call(method, path)).toMatchObject({
        status: 404,
        body: { error: { code: 'not_found' } },
      });
    }
  });

  it('of two organisations says for which one', async () => {
    const person = await test.ctx.db.read.person.byId(bramActor.personId);
    if (!person) throw new Error('no person');
    await test.ctx.db.transact((tx) =>
      tx.membership.insert({
        id: test.ctx.newId('membership'),
        coalitionId: bramActor.coalitionId,
        personId: person.id,
        organisationId: desk.id,
        role: 'member',
        createdAt: test.ctx.now(),
        endedAt: null,
      }),
    );
    const post = (acting?: string) =>
      bram.call(
        'POST',
        '/coalitions/icm/documents',
        { kind: 'note', title: 'Minutes' },
        acting ? { 'acting-organisation': acting } : {},
      );
    expect(await post()).toMatchObject({ status: 409, body: { error: { code: 'choose_organisation' } } });
    expect((await post('org_unknown')).status).toBe(409);
    expect((await post(desk.id)).status).toBe(201);
    const [line] = await test.ctx.db.read.document.ofCoalition(bramActor.coalitionId);
    expect(line?.leadOrganisationId).toBe(desk.id);
    const memberships = await test.ctx.db.read.membership.ofPerson(person.id);
    expect(await toActor(test.ctx, person, memberships[0] ?? never())).toMatchObject({ personName: 'Bram' });
  });
});

const never = (): never => {
  throw new Error('no membership');
};

describe('bad input', () => {
  const post = (body: unknown, headers?: Record<string, string>) =>
    ana.call('POST', '/coalitions/icm/documents', body, headers);

  it.each([
    ['an unknown field', { kind: 'note', title: 'A', workspaceId: 1 }, 'workspaceId'],
    ['a wrong kind', { kind: 'song', title: 'A' }, 'kind'],
    ['a list for a word', { kind: 'note', title: ['A'] }, 'title'],
    ['a field twice', '{"kind":"note","title":"A","title":"B"}', 'title'],
    ['a field twice in disguise', '{"kind":"note","title":"A","t\\u0069tle":"B"}', 'title'],
    ['a prototype', '{"kind":"note","title":"A","__proto__":{"x":1}}', '__proto__'],
    ['a NUL', { kind: 'note', title: 'A\0' }, 'title'],
    ['no JSON', '{"kind":', 'body'],
    ['nothing', '', 'kind'],
    ['a number', '1e308', undefined],
    ['depth', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'body'],
    ['a long title', { kind: 'note', title: 'x'.repeat(1_000_000) }, 'title'],
  ])('%s is told by its field', async (_what, body, field) => {
    const head = await test.ctx.db.read.activity.head();
    const answer = await post(body);
    expect(answer).toMatchObject({ status: 400, body: { error: { code: 'bad_input' } } });
    expect((answer.body as { error: { field?: string } }).error.field).toBe(field);
    expect(await test.ctx.db.read.activity.head()).toBe(head);
  });

  it('in another type, too large, or with fields in the address is refused', async () => {
    expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await post(`"${'x'.repeat(4_100_000)}"`)).status).toBe(413);
    expect((await ana.call('GET', '/coalitions/icm/organisations?sort=name')).status).toBe(400);
    expect((await ana.call('GET', '/coalitions/icm/activity?after=1&after=2')).status).toBe(400);
  });

  it('paths and methods that are none are told apart', async () => {
    expect((await ana.call('GET', '/nothing')).status).toBe(404);
    const wrong = await ana.call('DELETE', '/coalitions/icm/organisations');
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBe('GET, POST');
  });

  it('is explained in the reader’s language', async () => {
    const { body, headers } = await ana.call('GET', '/nothing', undefined, { 'accept-language': 'fr-BE' });
    expect(headers.get('content-language')).toBe('fr');
    expect(body).toMatchObject({
      error: { code: 'not_found', message: expect.stringMatching(/Il n/) as string },
    });
  });
});
