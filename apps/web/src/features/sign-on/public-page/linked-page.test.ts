import type { Coalition, MemberActor } from '@undersigned/domain';
import { closeRound, createSignInLink, recordSignOn } from '@undersigned/services';
import {
  testCast,
  testCoalition,
  testMaterialChange,
  testRound,
  testSignOn,
  type TestContext,
} from '@undersigned/services/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageNonce } from '@/public-page/page-nonce';
import { hiddenField, open, press, testPages, type Sent } from '@/public-page/testing';
import { linkedPage, postLinkedPage } from './linked-page';

let test: TestContext;
let coalition: Coalition;
let ana: MemberActor;
let found: Awaited<ReturnType<typeof testRound>>;
let secret: string;
let focalPoint: (name: string) => Promise<MemberActor>;

beforeEach(async () => {
  const cast = await testCast();
  ({ test, coalition, ana } = cast);
  focalPoint = (name) => cast.member(name, 'focal-point', null);
  found = await testRound(test.ctx, coalition, ana);
  secret = await testSignOn(test.ctx, found, 'Refuge Alliance');
});
afterEach(() => test.dispose());

const at = (link = secret, slug = found.round.slug) => ({ slug, secret: link });
const path = (link = secret, slug = found.round.slug) => `/s/${slug}/confirm/${link}?lang=en`;
const look = (link = secret, slug = found.round.slug, init: RequestInit = {}) =>
  linkedPage(
    testPages(test.ctx),
    new Request(`http://localhost:3000${path(link, slug)}`, init),
    at(link, slug),
  );
const nonce = async () => hiddenField(await (await look()).text(), 'page');
async function pressed(act: string, more: Record<string, string> = {}, sent: Sent = {}): Promise<Response> {
  const fields = { page: await nonce(), act, sure: 'yes', ...more };
  return postLinkedPage(testPages(test.ctx), press(path(), fields, sent), at());
}
const state = async () => (await test.ctx.db.read.signOn.ofRound(found.round.id))[0]?.state;
const mails = async () =>
  (await test.ctx.db.read.mail.latest(50)).filter(({ key }) => key.startsWith('sign-on')).length;
const heading = (markup: string) => /<h1>([^<]*)/.exec(markup)?.[1];

describe('the page of a mailed link', () => {
  it('shows what is to be confirmed, and counts once the button is pressed, however often', async () => {
    expect(heading(await (await look()).text())).toBe('Does Refuge Alliance sign this text?');
    const answer = await pressed('confirm');
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${path()}#main`);
    expect(await state()).toBe('confirmed');
    expect(heading(await (await look()).text())).toBe('Thank you. Refuge Alliance has signed.');
    expect((await pressed('confirm')).status).toBe(303);
    expect(await mails()).toBe(2);
  });

  it('opens nothing and presses nothing in a round of another coalition, as a word that means nothing', async () => {
    const { coalition: other, member } = await testCoalition(test.ctx, 'far');
    const there = (await testRound(test.ctx, other, await member('Dana', 'focal-point', null))).round.slug;
    const pages = testPages(test.ctx);
    const answers = [secret, 'x'.repeat(43)].map(async (link) => {
      const seen = await look(link, there);
      const sealed = pageNonce(pages.secret, `/s/${there}/confirm/${link}`, test.ctx.now());
      const fields = { page: sealed, act: 'confirm', sure: 'yes', fingerprint: found.fingerprint };
      const pushed = await postLinkedPage(pages, press(path(link, there), fields), at(link, there));
      const words = `${await seen.text()}${await pushed.text()}`.replaceAll(link, '');
      return { statuses: [seen.status, pushed.status], words };
    });
    const [theirs, unknown] = await Promise.all(answers);
    expect(theirs).toEqual(unknown);
    expect(theirs?.statuses).toEqual([410, 410]);
    expect(await state()).toBe('unconfirmed');
  });

  it('withdraws what was not given, before and after it was confirmed', async () => {
    expect(await (await look()).text()).toContain('>I did not sign this</button>');
    await pressed('confirm');
    const confirmed = await (await look()).text();
    expect(confirmed).toContain('>Withdraw the sign-on</button>');
    expect(confirmed).not.toContain('Confirm by');
    expect((await pressed('deny')).status).toBe(303);
    expect(await state()).toBe('withdrawn');
    expect(heading(await (await look()).text())).toBe('This sign-on is withdrawn');
  });

  it('says when a round closed meanwhile, with 409 to whoever presses the button late', async () => {
    const page = await nonce();
    await closeRound(test.ctx, ana, found.round.id);
    const answer = await postLinkedPage(
      testPages(test.ctx),
      press(path(), { page, act: 'confirm', sure: 'yes' }),
      at(),
    );
    expect(answer.status).toBe(409);
    expect(heading(await answer.text())).toBe('This round is closed');
    expect(await state()).toBe('unconfirmed');
  });

  it('tells what a focal point entered, word for word and inert', async () => {
    const input = {
      organisation: { name: '<i>Youth & Co</i>', country: 'BE' },
      signatory: { name: 'Sam "S" <b>', title: '', email: 'sam@example.org' },
      evidence: 'by phone',
      decision: 'reservation',
      reservation: 'Not <script>this</script>.',
      reservationUse: 'internal',
      paragraphs: [7, 9],
      listing: 'unlisted',
    };
    await recordSignOn(test.ctx, ana, found.round.id, input);
    const letter = (await test.ctx.db.read.mail.latest(5)).find(({ to }) => to === 'sam@example.org');
    secret = /confirm\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
    const markup = await (await look()).text();
    expect(markup).not.toMatch(/<script|<i>|<b>/);
    expect(markup).toContain('<bdi>7, 9</bdi>');
    expect(markup).toContain('It is not printed; the focal points of the coalition keep it.');
    expect(markup).toContain('counted, name not printed');
  });

  it('has nothing that changes anything for its first button, nor for its last', async () => {
    const markup = await (await look()).text();
    const forms = [...markup.matchAll(/<form[^>]*method="(\w+)"/g)].map(([, method]) => method);
    expect(forms).toEqual(['get', 'post', 'post', 'get']);
  });
});

describe('5.4 a mailed link under scanners', () => {
  it.each([
    ['HEAD', {}],
    ['GET', {}],
    ['GET', { purpose: 'prefetch' }],
    ['GET', { 'sec-purpose': 'prefetch;prerender', 'user-agent': 'Scanner' }],
    ['GET', { cookie: 'session=x', 'x-forwarded-for': '203.0.113.9' }],
  ])('%s with %j is 200, gives no session and spends nothing', async (method, headers) => {
    for (let n = 0; n < 5; n++) {
      const answer = await look(secret, found.round.slug, { method, headers });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    expect(await state()).toBe('unconfirmed');
    expect((await pressed('confirm')).status).toBe(303);
    expect(await state()).toBe('confirmed');
  });

  it.each(['confirm', 'deny'])(
    'a POST that says %s without nonce, or from elsewhere, is 403',
    async (act) => {
      for (const origin of [null, 'null', 'http://evil.example']) {
        expect((await pressed(act, {}, { origin })).status).toBe(403);
      }
      const other = await testSignOn(test.ctx, found, 'Other House');
      const othersNonce = hiddenField(await (await look(other)).text(), 'page');
      for (const page of ['', 'x', othersNonce]) expect((await pressed(act, { page })).status).toBe(403);
      expect(await state()).toBe('unconfirmed');
    },
  );

  it.each(['confirm', 'deny'])(
    'a form that says %s as it was served changes nothing, and says what is missing',
    async (act) => {
      const answer = await pressed(act, { sure: '' });
      expect(answer.status).toBe(400);
      const markup = await answer.text();
      expect(markup).toContain('the box above the button was not ticked');
      const back = await (await pressed(act, { page: '' })).text();
      for (const page of [markup, back]) expect(page).not.toMatch(/type="checkbox"[^>]*checked/);
      expect(await state()).toBe('unconfirmed');
    },
  );

  it('a POST that says nothing, or something else, is 400', async () => {
    for (const act of ['', 'withdraw', '__proto__']) expect((await pressed(act)).status).toBe(400);
    expect((await pressed('confirm', { state: 'confirmed' })).status).toBe(400);
    expect(await state()).toBe('unconfirmed');
  });
});

describe('5.4 a link that is none', () => {
  it('is answered with one and the same page, whatever is wrong with it', async () => {
    const other = await testRound(test.ctx, coalition, ana);
    const foreign = await testSignOn(test.ctx, other, 'Foreign House');
    const swapped = secret.replace(/[a-z]/i, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    );
    const wrong = ['x', secret.slice(0, -1), `${secret}x`, `${secret}.`, `${secret}=`, swapped, foreign];
    const answers = new Set<string>();
    for (const link of [...wrong, '__proto__', '\0', 'é', ' ', 'x'.repeat(5_000)]) {
      const answer = await linkedPage(testPages(test.ctx), open('/s/x?lang=en'), at(link));
      const sent = await postLinkedPage(
        testPages(test.ctx),
        press('/s/x?lang=en', { page: await nonce(), act: 'confirm' }),
        at(link),
      );
      expect([answer.status, sent.status]).toEqual([410, 410]);
      for (const one of [answer, sent])
        answers.add((await one.text()).replaceAll(`/confirm/${encodeURIComponent(link)}`, ''));
    }
    expect(answers.size).toBe(1);
    expect([...answers][0]).toContain('You can sign again on the page of the text');
    expect(await state()).toBe('unconfirmed');
  });

  it('of a purpose of its own opens nothing here', async () => {
    const url = await createSignInLink(test.ctx, { kind: 'system', name: 'operator' }, 'ana@example.org');
    const token = new URL(url).searchParams.get('token') ?? '';
    expect((await look(token)).status).toBe(410);
  });
});

describe('a sign-on for a text that was changed in substance', () => {
  it('shows nothing but the difference, and is confirmed for the text on the page alone', async () => {
    await pressed('confirm');
    const chiara = await focalPoint('Chiara');
    await testMaterialChange(test.ctx, found, [ana, chiara], 'No child is ever detained.');
    expect(await state()).toBe('lapsed');
    const markup = await (await look()).text();
    expect(heading(markup)).toBe('Does Refuge Alliance sign the changed text?');
    expect(markup).toContain('<ins>ever </ins>');
    expect((await pressed('confirm', { fingerprint: found.fingerprint })).status).toBe(409);
    expect((await pressed('confirm')).status).toBe(409);
    expect((await pressed('confirm', { fingerprint: hiddenField(markup, 'fingerprint') })).status).toBe(303);
    expect(await state()).toBe('confirmed');
  });
});
