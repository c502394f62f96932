import type { Coalition, MemberActor } from '@undersigned/domain';
import { closeRound, publishRound, withdrawSignOn } from '@undersigned/services';
import { testCast, testRound, type TestContext } from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hiddenField, open, press, quotation, testPages, type Sent } from '@/public-page/testing';
import { postSignPage, signPage } from './sign-page';
import { sentPage } from './sent-page';

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let found: Awaited<ReturnType<typeof testRound>>;

beforeEach(async () => {
  ({ test, coalition, ana } = await testCast());
  found = await testRound(test.ctx, coalition, ana);
});
afterEach(() => test.dispose());

const address = (language = 'en') => `/s/${found.round.slug}?lang=${language}`;
const read = async (language = 'en', pages = testPages(test.ctx)) =>
  (await signPage(pages, open(address(language)), found.round.slug)).text();

async function filledIn(more: Record<string, string> = {}): Promise<Record<string, string>> {
  const markup = await read();
  return {
    page: hiddenField(markup, 'page'),
    fingerprint: hiddenField(markup, 'fingerprint'),
    'organisation.name': 'Refuge Alliance',
    'organisation.country': 'BE',
    decision: 'sign',
    reservation: '',
    paragraphs: '',
    reservationUse: 'printed',
    'signatory.name': 'Eva Maes',
    'signatory.title': 'Director',
    'signatory.email': 'eva@example.org',
    ...more,
  };
}

const send = async (fields: Record<string, string> | string, sent: Sent = {}, pages = testPages(test.ctx)) =>
  postSignPage(pages, press(address(), fields, sent), found.round.slug);
const sign = async (more: Record<string, string> = {}, sent: Sent = {}) => send(await filledIn(more), sent);
const rows = () => test.ctx.db.read.signOn.ofRound(found.round.id);
const mails = async () =>
  (await test.ctx.db.read.mail.latest(50)).filter(({ key }) => key.startsWith('sign-on')).length;

describe('the sign page', () => {
  it('is one answer: no script, nothing from elsewhere, nothing inline but the one stylesheet', async () => {
    const answer = await signPage(testPages(test.ctx), open(address()), found.round.slug);
    const markup = await answer.text();
    expect(answer.status).toBe(200);
    expect(markup).not.toMatch(/<script|javascript:|\son\w+=|style="|@import|url\(/i);
    expect([...markup.matchAll(/(?:src|action|href)="([^"#]*)/g)].map(([, to]) => to)).toSatisfy(
      (all: string[]) => all.every((to) => to === '' || to.startsWith('/')),
    );
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^ ]+'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('has the policy of the very stylesheet that stands in it', async () => {
    const answer = await signPage(testPages(test.ctx), open(address()), found.round.slug);
    const [, sheet = ''] = /<style>([^<]*)<\/style>/.exec(await answer.text()) ?? [];
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sheet));
    expect(answer.headers.get('content-security-policy')).toContain(Buffer.from(hash).toString('base64'));
  });

  it('speaks the language of its address, then the one chosen, then the browser’s', async () => {
    const lang = async (asked: string, headers: Record<string, string>) =>
      /<html lang="(\w+)"/.exec(
        await (await signPage(testPages(test.ctx), open(asked, headers), found.round.slug)).text(),
      )?.[1];
    const plain = `/s/${found.round.slug}`;
    expect(await lang(`${plain}?lang=fr`, { cookie: 'locale=en' })).toBe('fr');
    expect(await lang(plain, { cookie: 'a=b; locale=fr', 'accept-language': 'en' })).toBe('fr');
    expect(await lang(plain, { cookie: 'locale=ar', 'accept-language': 'de' })).toBe('ar');
    expect(await lang(plain, { 'accept-language': 'el, de;q=0.8, fr;q=0.5' })).toBe('de');
    expect(await lang(plain, {})).toBe('en');
    expect(await lang(`${plain}?lang=__proto__`, { cookie: 'locale=constructor' })).toBe('en');
  });

  it.each(['nothing', '__proto__', '../x', '%00', 'a b'])(
    'knows nothing at %j, like a round in preparation',
    async (slug) => {
      const answer = await signPage(testPages(test.ctx), open('/s/x'), slug);
      expect(answer.status).toBe(404);
      expect((await postSignPage(testPages(test.ctx), press('/s/x', {}), slug)).status).toBe(404);
    },
  );

  it('leads to the page after signing, which is the same for everybody', async () => {
    const answer = await sign();
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/s/${found.round.slug}/sent?lang=en#main`);
    const sent = await sentPage(testPages(test.ctx), open('/s/x/sent?lang=en'), found.round.slug);
    const again = await sentPage(testPages(test.ctx), open('/s/x/sent?lang=en'), found.round.slug);
    expect(await sent.text()).toBe(await again.text());
    expect(await rows()).toMatchObject([
      {
        state: 'unconfirmed',
        organisationName: 'Refuge Alliance',
        reservation: null,
        paragraphs: [],
        listing: 'listed',
      },
    ]);
  });

  it('takes a reservation with its paragraphs, kept internal, by an organisation that is not printed', async () => {
    await sign({
      decision: 'reservation',
      reservation: 'We do not share this.',
      paragraphs: '9, 7 ; 9',
      reservationUse: 'internal',
      listing: 'unlisted',
    });
    expect(await rows()).toMatchObject([
      {
        decision: 'reservation',
        reservation: 'We do not share this.',
        paragraphs: [7, 9],
        reservationUse: 'internal',
        listing: 'unlisted',
      },
    ]);
  });
});

describe('5.4 HEAD, GET, OPTIONS, prefetch', () => {
  it('change nothing, and every visit is shown the same page', async () => {
    const visits: Record<string, string>[] = [
      {},
      { purpose: 'prefetch' },
      { 'sec-purpose': 'prefetch;prerender' },
    ];
    const shapes = [];
    for (const headers of visits) {
      for (const method of ['GET', 'HEAD']) {
        const request = new Request(`http://localhost:3000${address()}`, { method, headers });
        const answer = await signPage(testPages(test.ctx), request, found.round.slug);
        expect(answer.status).toBe(200);
        expect(answer.headers.get('set-cookie')).toBeNull();
        shapes.push((await answer.text()).replace(/name="page"\s+value="[^"]*"/, ''));
      }
    }
    expect(new Set(shapes).size).toBe(1);
    expect(await rows()).toEqual([]);
    expect(await mails()).toBe(0);
  });
});

describe('5.4 a POST that no person sent from the page', () => {
  const refuses = async (answer: Response, status: number) => {
    expect(answer.status).toBe(status);
    expect(await rows()).toEqual([]);
    expect(await mails()).toBe(0);
    return answer.text();
  };

  it.each([
    null,
    'null',
    'http://evil.example',
    'http://localhost:3001',
    'https://localhost:3000',
    'http://localhost:3000.evil.example',
    'http://LOCALHOST:3000/',
    '',
  ])('with the origin %j is 403 and records nothing', async (origin) => {
    const markup = await refuses(await sign({}, { origin }), 403);
    expect(markup).toContain('not sent from the page itself');
  });

  it('without the page’s nonce is 403, keeps what was typed, and counts when it is pressed once more', async () => {
    for (const page of ['', 'x', 'zzzzzzz.AAAA']) {
      const markup = await refuses(await sign({ page, 'signatory.title': 'Présidente' }), 403);
      expect(markup).toContain('press the button once more');
      expect(markup).toContain('value="Présidente"');
    }
    const markup = await (await sign({ page: '' })).text();
    expect((await sign({ page: hiddenField(markup, 'page') })).status).toBe(303);
    expect(await rows()).toHaveLength(1);
  });

  it('with a nonce of another page, or of yesterday, is 403', async () => {
    const other = await testRound(test.ctx, coalition, ana);
    const answer = await signPage(testPages(test.ctx), open('/s/x'), other.round.slug);
    await refuses(await sign({ page: hiddenField(await answer.text(), 'page') }), 403);
    const typed = await filledIn();
    test.setNow('2026-11-23T09:00:01Z');
    await refuses(await send(typed), 403);
  });

  it.each([
    ['JSON', '{"decision":"sign"}', { type: 'application/json' }],
    ['a form of another kind', 'x', { type: 'multipart/form-data; boundary=x' }],
    ['plain text', 'decision=sign', { type: 'text/plain' }],
    ['bytes that are no UTF-8', '\ud800', {}],
  ])('as %s is 400', async (_name, body, sent: Sent) => {
    await refuses(await send(body, sent), 400);
  });

  it('with fields that are not on the page, or twice, is 400', async () => {
    for (const name of [
      'state',
      'role',
      '__proto__',
      'constructor',
      'organisationId',
      'createdAt',
      'method',
    ]) {
      await refuses(await sign({ [name]: 'confirmed' }), 400);
    }
    const twice = new URLSearchParams(await filledIn());
    twice.append('decision', 'support');
    await refuses(await send(twice.toString()), 400);
  });

  it('of more than 64 kB is 413, before the rest is read', async () => {
    await refuses(await sign({ reservation: 'x'.repeat(70_000) }), 413);
  });
});

describe('5.4 a text or a round that has moved on', () => {
  it('a stale fingerprint is 409 with the sentence, the text as it is now, and what was typed', async () => {
    const answer = await sign({ fingerprint: 'a'.repeat(64) });
    expect(answer.status).toBe(409);
    const markup = await answer.text();
    expect(markup).toContain('The text has changed since this page was opened');
    expect(markup).toContain('No child is detained.');
    expect(markup).toContain('value="Refuge Alliance"');
    expect(hiddenField(markup, 'fingerprint')).toBe(found.fingerprint);
    expect(await rows()).toEqual([]);
  });

  it('a closed and a published round is 409, says so, and records nothing', async () => {
    const typed = await filledIn({ decision: 'reservation', reservation: 'Not <b>here</b>.' });
    await closeRound(test.ctx, ana, found.round.id);
    for (const moveOn of [async () => undefined, () => publishRound(test.ctx, ana, found.round.id)]) {
      await moveOn();
      const answer = await send(typed);
      expect(answer.status).toBe(409);
      const markup = await answer.text();
      expect(markup).toMatch(/role="alert"[^]*Your sign-on was not recorded: this round closed on/);
      expect(quotation(markup)).toBe('Not &lt;b&gt;here&lt;/b&gt;.');
    }
    expect(await rows()).toEqual([]);
  });

  it('the deadline itself ends it, to the second', async () => {
    test.setNow('2026-12-11T16:59:59Z');
    const typed = await filledIn();
    test.setNow('2026-12-11T17:00:00Z');
    expect((await send(typed)).status).toBe(409);
    expect(await rows()).toEqual([]);
  });
});

describe('5.4 addresses', () => {
  it.each([
    'a@b.org, c@d.org',
    'a@b.org; c@d.org',
    '"a b"@c.org',
    'a@b.org\r\nBcc: c@d.org',
    'Eva https://evil.example <a@b.org>',
    'a@@b.org',
    'a@b@c.org',
    'a＠b＠c.org',
    'a@b',
    '@b.org',
    'a@',
    `${'a'.repeat(320)}@b.org`,
    '<b>a</b>@b.org',
    'a@b.org\0',
    '',
  ])('%j is 400 at its field, and no mail leaves', async (email) => {
    const answer = await sign({ 'signatory.email': email });
    expect(answer.status).toBe(400);
    const markup = await answer.text();
    expect(markup).toMatch(/id="signatory-email"[^>]*aria-invalid="true"/);
    expect(markup).not.toMatch(/<b>a<\/b>/);
    expect(await rows()).toEqual([]);
    expect(await mails()).toBe(0);
  });

  it('are normalised first, so that one person has one address', async () => {
    await sign({ 'signatory.email': ' Eva@EXAMPLE.org ' });
    expect((await rows())[0]?.signatory.email).toBe('eva@example.org');
  });
});

describe('5.4 names of organisations', () => {
  it.each(['', ' ', 'x', '\u200b\u200b\u200b', 'x'.repeat(10_000), 'a\r\nb', 'a\0b'])(
    '%j is 400 at its field',
    async (name) => {
      const answer = await sign({ 'organisation.name': name });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toMatch(/id="organisation-name"[^>]*aria-invalid="true"/);
      expect(await rows()).toEqual([]);
    },
  );

  it.each([
    '=cmd|calc',
    '<script>alert(1)</script>',
    '\u202eecnaillA',
    '"><img src=x onerror=alert(1)>',
    'A\u200bB',
  ])('%j is kept as typed and shown inert', async (name) => {
    expect((await sign({ 'organisation.name': name })).status).toBe(303);
    expect(await rows()).toHaveLength(1);
    const refused = await (await sign({ 'organisation.name': name, 'signatory.email': 'no' })).text();
    expect(refused).not.toMatch(/<script|<img/);
  });
});

describe('5.4 many at once', () => {
  it('one sign-on pressed twice, in two tabs, and once more after a time-out is one row and one mail', async () => {
    const [first, second] = [await filledIn(), await filledIn()];
    test.setNow('2026-11-22T09:00:05Z');
    const answers = await Promise.all([send(first), send(first), send(second)]);
    test.setNow('2026-11-22T09:00:40Z');
    answers.push(await send(first));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(await rows()).toHaveLength(1);
    expect(await mails()).toBe(1);
  });

  it('from one place beyond the limit are 429 with the time to wait, never “thanks”, and keep what was typed', async () => {
    const pages = testPages(test.ctx, 2);
    const answers = [];
    for (const n of [1, 2, 3, 4]) {
      const typed = await filledIn({
        'organisation.name': `House ${n}`,
        'signatory.email': `${n}@example.org`,
      });
      answers.push(await send(typed, {}, pages));
    }
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 429, 429]);
    expect(answers[2]?.headers.get('retry-after')).toBe('60');
    expect(await answers[2]?.text()).toContain('value="House 3"');
    expect(await rows()).toHaveLength(2);
  });

  it('to one address: five in an hour, then 429 with Retry-After', async () => {
    const statuses = [];
    for (const n of [1, 2, 3, 4, 5, 6])
      statuses.push((await sign({ 'organisation.name': `House ${n}` })).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
    const answer = await sign({ 'organisation.name': 'House 7' });
    expect(answer.headers.get('retry-after')).toBe('3600');
    expect(await rows()).toHaveLength(5);
  });
});

describe('a refusal', () => {
  it('stands on top of the form, where it leads, and at its field', async () => {
    const markup = await (await sign({ decision: 'reservation' })).text();
    expect(markup).toMatch(/action="\/s\/[^"]+\?lang=en#said"/);
    expect(markup).toMatch(/id="said"[^>]*role="alert"[^]*Please say what the reservation is/);
    expect(markup).toMatch(/id="reservation"[^>]*aria-describedby="reservation-hint reservation-wrong"/);
    expect(markup).toMatch(/value="reservation"\s+checked/);
  });

  it('of a paragraph that is no number is said at its field', async () => {
    const fields = { decision: 'reservation', reservation: 'But.', paragraphs: '7, b' };
    const answer = await sign(fields);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/id="paragraphs"[^>]*aria-invalid="true"/);
  });

  it('for whom the round is not is 403', async () => {
    const members = await testRound(test.ctx, coalition, ana, { eligibility: 'members' });
    found = members;
    expect((await sign({ 'organisation.name': 'Somebody Else' })).status).toBe(403);
    expect(await rows()).toEqual([]);
  });

  it('that is a fault of ours says so with 500, keeps what was typed, and is in the log', async () => {
    const onFault = vi.fn();
    const typed = await filledIn();
    vi.spyOn(test.ctx.db, 'transact').mockRejectedValue(new Error('the disk is away'));
    const answer = await send(typed, {}, { ...testPages(test.ctx), onFault });
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain('value="Refuge Alliance"');
    expect(onFault).toHaveBeenCalledOnce();
  });
});

it('a sign-on that a focal point withdrew does not keep its organisation from signing again', async () => {
  await sign();
  const [row] = await rows();
  await withdrawSignOn(test.ctx, ana, row!.id);
  expect((await sign({ 'signatory.email': 'new@example.org' })).status).toBe(303);
});
