import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { api } from '../support/api.js';
import { barriers, takePicture, type Visitor } from '../support/browser.js';
import type { ReceivedMail } from '../support/mailbox.js';
import { addressOf, editorOn, enterDemonstration, saved, settled, typeAtEndOf } from '../support/pages.js';
import { root } from '../support/repository.js';
import { setStage } from '../support/stage.js';
import { until } from '../support/until.js';

const text = 'A guardian from the first day';
const guest = { name: 'Lucía Fernández', organisation: 'Red Infancia' };
const guestsMail = 'lucia@red.example';
const sizes = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 768, height: 1024, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
] as const;

/** What reviewing shows to members and guests, and mails: in both languages, at three widths, in both looks. */
describe('the screens of a review', () => {
  const stage = setStage('demo');
  let ana: Visitor;
  let lucia: Visitor;
  let asAna: ReturnType<typeof api>;
  const at = { review: '', version: '', compare: '', entry: '' };
  const documentId = () => at.review.split('/').at(-1);

  beforeAll(async () => {
    mkdirSync(join(root, 'test-results'), { recursive: true });
    const { product } = stage;
    ana = await stage.enter('Ana');
    lucia = await stage.enter('Lucía');
    [at.entry = ''] = /https?:\S+\/g\/\S+/.exec(product.greeting) ?? [];
    await enterDemonstration(ana.page, product);
    await ana.page.goto(`${product.baseUrl}/c/demonstration/texts`);
    at.review = await addressOf(ana.page.getByRole('link', { name: text }).first());
    const { token } = await product.admin('token', 'create', '--email', 'ana@demonstration.example');
    asAna = api(product.baseUrl, String(token));
    const named = await asAna.post(`/documents/${documentId()}/versions`, { name: 'Sent to all' });
    at.version = `${at.review}/history/${named.json.id}`;
    at.compare = `${at.review}/history/compare?from=${named.json.id}&to=now`;
    await ana.page.goto(at.review);
    const editor = await editorOn(ana.page);
    await typeAtEndOf(editor.locator('p').first(), ' From the first day.');
    await saved(ana.page);
  });

  describe.each(['en', 'fr'])('in %s', (language) => {
    const speak = ({ context }: Visitor) =>
      context.addCookies([{ name: 'locale', value: language, url: stage.product.baseUrl }]);
    beforeAll(async () => {
      await speak(ana);
      await speak(lucia);
    });

    it.each([
      ['write', () => at.review],
      ['review', () => `${at.review}/review`],
      ['reply', () => `${at.review}/review/reply`],
      ['amendments', () => `${at.review}/review/amendments`],
      ['positions', () => `${at.review}/positions`],
      ['history', () => `${at.review}/history`],
      ['version', () => at.version],
      ['compare', () => at.compare],
      ['for-me', () => '/c/demonstration/for-me'],
    ])('%s raises no barrier and fits', async (name, address) => {
      await ana.page.goto(new URL(address(), stage.product.baseUrl).href);
      await expectFits(ana.page, `review-${name}-${language}`, language);
    });

    it('the link of a guest raises no barrier and fits, before and after they have entered', async () => {
      const { page } = lucia;
      await page.goto(at.entry);
      await expectFits(page, `guest-entry-${language}`, language);
      if (language === 'en') {
        await page.getByLabel('Your name').fill(guest.name);
        await page.getByLabel('Your organisation').fill(guest.organisation);
        await page.getByLabel('Your e-mail, for answers').fill(guestsMail);
        await page.getByRole('button', { name: 'Open the text' }).click();
      }
      await page.waitForURL(/\/t\//);
      await expectFits(page, `guest-text-${language}`, language);
    });
  });

  it('the mails of it raise no barrier and fit a phone, in both languages', async () => {
    const { product } = stage;
    for (const language of ['en', 'fr']) {
      const link = { label: 'Whoever', email: `${language}@red.example`, language };
      expect((await asAna.post(`/documents/${documentId()}/guest-links`, link)).status).toBe(201);
    }
    const mails = await until('a mail in each language', async () => {
      const all = await product.mail.all();
      return ['en@red', 'fr@red'].every((to) => all.some((mail) => mail.to.includes(to))) ? all : null;
    });
    const { page } = ana;
    await page.setViewportSize({ width: 390, height: 844 });
    for (const mail of oneOfAKind(mails)) {
      await page.goto('about:blank');
      await page.setContent(mail.html);
      expect([mail.subject, await barriers(page), await overflow(page)]).toEqual([mail.subject, [], 0]);
    }
  });
});

/** Mails that differ only in whom and what they name are laid out alike. */
function oneOfAKind(mails: ReceivedMail[]): ReceivedMail[] {
  const kinds = new Map(mails.map((mail) => [`${mail.subject.split(' ').slice(0, 3).join(' ')}`, mail]));
  return [...kinds.values()];
}

async function expectFits(page: Page, name: string, language: string): Promise<void> {
  for (const { width, height, colorScheme } of sizes) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height });
    await settled(page);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await takePicture(page, join(root, 'test-results', `${name}-${width}.png`));
    expect([width, await barriers(page), await overflow(page)]).toEqual([width, [], 0]);
  }
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
