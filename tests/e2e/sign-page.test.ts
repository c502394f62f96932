import { pageLanguages } from '@undersigned/domain';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { api } from '../support/api.js';
import { join } from '../support/people.js';
import { realPage } from '../support/real-data.js';
import { confirm, confirmLink, fillSignPage, signAndConfirm } from '../support/signing.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { transferredBy } from '../support/transferred.js';
import { words } from '../support/words.js';

const stage = setStage('start', () => ({ PROXY_HOPS: '0' }));
const heaviest = 60_000;

/** The public pages of a round as the public has them: on a phone, without scripts, under scanners, in a hurry. */
describe('the sign page', () => {
  let anasApi: ReturnType<typeof api>;
  let roundId: string;
  let signPage: string;

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Public Coalition', '--slug', 'public');
    anasApi = await join(product, 'public', {
      email: 'ana@public.example',
      name: 'Ana',
      role: 'focal-point',
    });
    ({ roundId, signPage } = await openRound());
  });

  async function openRound() {
    const created = await anasApi.post('/coalitions/public/documents', {
      kind: 'statement',
      title: 'No child behind a fence',
      language: 'en',
      content: { format: 'html', body: realPage() },
    });
    const edition = await anasApi.post(`/documents/${created.json.id}/editions`, { confirmInvisible: true });
    const closesAt = new Date(Date.now() + 24 * 3_600_000).toISOString();
    const made = await anasApi.post(`/editions/${edition.json.id}/rounds`, {
      closesAt,
      timeZone: 'Europe/Brussels',
    });
    const opened = await anasApi.post(`/rounds/${made.json.id}/open`);
    expect(opened.json.state).toBe('open');
    for (let n = 1; n <= 60; n++) {
      await anasApi.post(`/rounds/${made.json.id}/sign-ons`, {
        organisation: { name: `Organisation for the rights of children ${n}`, country: 'BE' },
        signatory: { name: 'Sam', title: 'Director', email: `sam${n}@public.example` },
        evidence: 'by phone',
        ...(n % 20 === 0 && { decision: 'reservation', reservation: 'Except for the fourth paragraph.' }),
      });
    }
    return { roundId: String(made.json.id), signPage: String(made.json.signPageUrl) };
  }

  const signOns = async () => (await anasApi.get(`/rounds/${roundId}/sign-ons`)).json as unknown as object[];
  const signatories = async () =>
    ((await anasApi.get(`/rounds/${roundId}`)).json.counts as { signatories: number }).signatories;

  it.each(pageLanguages)(
    'weighs less than 60 kB on a first visit, with sixty names on it (%s)',
    async (locale) => {
      const { page } = await stage.enter(`first visit (${locale})`, { locale });
      const { bytes, answers } = await transferredBy(page, signPage);
      expect(answers.filter((line) => /^(script|font)/.test(line))).toEqual([]);
      expect(bytes, answers.join('\n')).toBeLessThan(heaviest);
      expect(await page.getByRole('listitem').filter({ hasText: 'rights of children 60' }).count()).toBe(1);
    },
  );

  it.each(pageLanguages)(
    'raises no barrier, fits a phone and can be read in the dark (%s)',
    async (locale) => {
      const visitor = await stage.enter(`on a phone (${locale})`, { locale });
      const { page } = visitor;
      for (const path of ['', '/sent', '/confirm/nothing']) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width: 390, height: 844 });
          await page.goto(`${signPage}${path}`);
          expect(await page.locator('html').getAttribute('lang')).toBe(locale);
          await expectNoBarriers(visitor);
          expect(await sideways(page)).toBeLessThanOrEqual(0);
        }
      }
    },
  );

  it('keeps the language in the address, from page to page', async () => {
    const { page } = await stage.enter('in French', { locale: 'en' });
    await page.goto(signPage);
    await page.getByRole('button', { name: 'Français' }).click();
    await page.waitForURL(`${signPage}?lang=fr`);
    const organisation = { name: 'Maison des enfants', country: 'FR', email: 'maison@public.example' };
    await fillSignPage(page, signPage, organisation, 'fr');
    await page.getByRole('button', { name: words('fr')('signOn.form.submit'), exact: true }).click();
    await page.waitForURL(`${signPage}/sent?lang=fr#main`);
    expect(await confirmLink(stage.product, organisation.email)).toMatch(/\?lang=fr$/);
  });

  it.each([true, false])(
    'shows a refusal with everything typed, focus on it (scripts: %s)',
    async (javaScriptEnabled) => {
      const { page } = await stage.enter(`refused (${javaScriptEnabled})`, { javaScriptEnabled });
      const say = words('en');
      const organisation = { name: 'Reserved House', country: 'BE', email: 'reserved@public.example' };
      await fillSignPage(page, signPage, organisation, 'en');
      expect(await page.getByLabel(say('signOn.form.paragraphs')).isVisible()).toBe(false);
      await page.getByLabel(say('signOn.form.reservation'), { exact: true }).check();
      await page.getByLabel(say('signOn.form.paragraphs')).fill('7, 9');
      await page.getByLabel(say('signOn.form.internal')).check();
      await page.getByLabel(say('signOn.form.unlisted')).check();
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        page.getByRole('button', { name: say('signOn.form.submit'), exact: true }).click(),
      ]);
      expect(answer.status()).toBe(400);
      await page.getByRole('alert').filter({ hasText: 'Please say what the reservation is' }).waitFor();
      expect(await page.locator('#said:focus').count()).toBe(1);
      expect(await page.getByLabel(say('signOn.form.organisation'), { exact: true }).inputValue()).toBe(
        'Reserved House',
      );
      expect(await page.getByLabel(say('signOn.form.country')).inputValue()).toBe('BE');
      expect(await page.getByLabel(say('signOn.form.paragraphs')).inputValue()).toBe('7, 9');
      expect(await page.getByLabel(say('signOn.form.internal')).isChecked()).toBe(true);
      await page.locator('textarea').fill('Not the fourth.');
      await page.getByLabel(say('signOn.form.email')).fill(`reserved-${javaScriptEnabled}@public.example`);
      await page.getByRole('button', { name: say('signOn.form.submit'), exact: true }).click();
      await page.waitForURL('**/sent?*');
      const link = await confirmLink(stage.product, `reserved-${javaScriptEnabled}@public.example`);
      await page.goto(link);
      await page.getByText('counted, name not printed').waitFor();
      await page.getByText('7, 9').waitFor();
    },
  );

  it('5.4 a mailed link under scanners that open, run and press is still there for the person', async () => {
    const organisation = { name: 'Scanned House', country: 'BE', email: 'scanned@public.example' };
    const person = await stage.enter('the person');
    await fillSignPage(person.page, signPage, organisation, 'en');
    await person.page.getByRole('button', { name: words('en')('signOn.form.submit'), exact: true }).click();
    await person.page.waitForURL('**/sent?*');
    const link = await confirmLink(stage.product, organisation.email);
    const before = JSON.stringify(await signOns());

    for (const method of ['HEAD', 'GET', 'OPTIONS', 'GET', 'HEAD']) {
      for (const headers of profiles) {
        const answer = await fetch(link, { method, headers });
        expect(answer.status).toBe(method === 'OPTIONS' ? 204 : 200);
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
    }
    for (const method of ['PUT', 'DELETE', 'PATCH']) expect((await fetch(link, { method })).status).toBe(405);
    const scanner = await stage.enter('a scanner');
    const [buttons, forms] = [scanner.page.getByRole('button'), scanner.page.locator('form')];
    for (const pressed of [buttons.first(), buttons.last()]) {
      await scanner.page.goto(link, { waitUntil: 'networkidle' });
      await pressed.click();
      await scanner.page.waitForURL((url) => url.href !== link);
    }
    for (const sent of [forms.first(), forms.last()]) {
      await scanner.page.goto(link, { waitUntil: 'networkidle' });
      await sent.evaluate((form: HTMLFormElement) => form.requestSubmit());
      await scanner.page.waitForURL((url) => url.href !== link);
    }
    await scanner.page.goto(new URL('/healthz', link).href);
    await scanner.page.setContent(`<link rel="prefetch" href="${link}">`);
    await scanner.page.waitForLoadState('networkidle');
    for (const act of ['confirm', 'deny']) {
      const body = new URLSearchParams({ act });
      const origins = [undefined, 'null', 'https://scanner.example', new URL(link).origin];
      for (const origin of origins) {
        const answer = await fetch(link, { method: 'POST', body, headers: origin ? { origin } : {} });
        expect(answer.status).toBe(403);
      }
    }
    expect(JSON.stringify(await signOns())).toBe(before);
    expect(await scanner.context.cookies()).toEqual([]);

    await person.page.goto(link);
    await confirm(person.page, 'en');
    await person.page.getByRole('heading', { name: 'Thank you. Scanned House has signed.' }).waitFor();
  });

  it('5.4 a link that mail programs have bent opens nothing, in one and the same way', async () => {
    const organisation = { name: 'Bent House', country: 'BE', email: 'bent@public.example' };
    const { page } = await stage.enter('somebody with a bent link');
    await fillSignPage(page, signPage, organisation, 'en');
    await page.getByRole('button', { name: words('en')('signOn.form.submit'), exact: true }).click();
    const link = new URL(await confirmLink(stage.product, organisation.email));
    const { pathname } = link;
    const bent = [`${pathname}.`, `${pathname}=`, `${pathname}%20`, pathname.slice(0, -1)];
    const seen = new Set<string>();
    for (const path of bent) {
      const answer = await page.goto(new URL(`${path}?lang=en`, link).href);
      expect(answer?.status()).toBe(410);
      seen.add(await page.getByRole('main').innerText());
    }
    expect(seen.size).toBe(1);
    expect((await page.goto(new URL(`${pathname}?lang=en`, link).href))?.status()).toBe(200);
  });

  it('is a page for paper too, and the code on it leads here', async () => {
    const { page } = await stage.enter('a printer');
    await page.goto(signPage);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form.form').isVisible()).toBe(false);
    expect(await page.getByRole('img', { name: words('en')('round.page.qr') }).isVisible()).toBe(true);
    expect(await page.getByText(signPage.replace('http://', ''), { exact: true }).isVisible()).toBe(true);
  });

  it('becomes the published text, as light, with its list and its ledger', async () => {
    const before = await signatories();
    await anasApi.post(`/rounds/${roundId}/close`);
    await anasApi.post(`/rounds/${roundId}/publish`);
    const reader = await stage.enter('a reader');
    const { bytes, answers } = await transferredBy(reader.page, signPage.replace('/s/', '/p/'));
    expect(bytes, answers.join('\n')).toBeLessThan(heaviest);
    await expectNoBarriers(reader);
    await reader.page.getByRole('heading', { name: `${before} signatories` }).waitFor();
    await reader.page.setViewportSize({ width: 390, height: 844 });
    expect(await sideways(reader.page)).toBeLessThanOrEqual(0);
    const late = await reader.page.goto(signPage);
    expect(late?.status()).toBe(200);
    await reader.page.getByRole('link', { name: words('en')('round.page.toPublished') }).waitFor();
    await expectNoBarriers(reader);
  });

  it('takes a sign-on in another round at once', async () => {
    ({ roundId, signPage } = await openRound());
    const { page } = await stage.enter('one more');
    const organisation = { name: 'Last House', country: 'BE', email: 'last@public.example' };
    const heading = await signAndConfirm(page, stage.product, signPage, organisation, 'en');
    expect(heading).toBe('Thank you. Last House has signed.');
    await page.goto(signPage);
    expect(await page.getByRole('listitem').filter({ hasText: 'Last House' }).count()).toBe(1);
  });

  it('P19 thirty presses a minute from one place, whatever the headers say of it', async () => {
    const statuses = [];
    for (let n = 0; n < 40; n++) {
      const answer = await fetch(signPage, {
        method: 'POST',
        headers: {
          origin: new URL(signPage).origin,
          'x-forwarded-for': `203.0.113.${n}`,
          'x-real-ip': `203.0.113.${n}`,
          forwarded: `for=203.0.113.${n}`,
        },
        body: new URLSearchParams({ page: 'x' }),
      });
      statuses.push(answer.status);
      if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
    expect(new Set(statuses)).toEqual(new Set([403, 429]));
    expect(statuses.filter((status) => status === 403).length).toBeLessThanOrEqual(33);
  }, 60_000);
});

/** Browsers that look ahead, and programs that look for something bad. */
const profiles: Record<string, string>[] = [
  {},
  { purpose: 'prefetch' },
  { 'sec-purpose': 'prefetch;prerender' },
  { 'x-purpose': 'preview', 'x-moz': 'prefetch' },
  { 'next-router-prefetch': '1', rsc: '1' },
  { 'user-agent': 'Mozilla/5.0 (compatible; SafeLinks)', 'x-forwarded-for': '203.0.113.9' },
  { 'x-middleware-subrequest': 'src/proxy:src/proxy:src/proxy' },
  { 'x-http-method-override': 'POST' },
];

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
