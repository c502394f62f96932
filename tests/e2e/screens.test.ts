import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriers, launchBrowser, takePicture, visitor, type Visitor } from '../support/browser.js';
import { addressOf, enterDemonstration, settled } from '../support/pages.js';
import { startProduct, type Product } from '../support/product.js';
import { root } from '../support/repository.js';

/** `IMAGES=docs/images` renews the pictures of README and guide while the screens are looked at. */
const pictures = process.env.IMAGES ?? 'test-results';

const titles = {
  review: 'A guardian from the first day',
  open: 'No child behind a fence',
  published: 'Que l’on retrouve les leurs sans attendre',
  response: 'Consultation on the action plan for children in migration',
};

/** Every screen of the demonstration, in both languages, wide and narrow. */
describe('the screens', () => {
  let product: Product;
  let browser: Browser;
  let ana: Visitor;
  const at = {
    review: '',
    open: '',
    published: '',
    response: '',
    question: '',
    sign: '',
    public: '',
    organisation: '',
  };

  beforeAll(async () => {
    for (const folder of [pictures, 'test-results']) mkdirSync(join(root, folder), { recursive: true });
    product = await startProduct('demo');
    browser = await launchBrowser();
    ana = await visitor(browser);
    const { page } = ana;
    await enterDemonstration(page, product);
    await page.goto(`${product.baseUrl}/c/demonstration/texts`);
    for (const text of ['review', 'open', 'published', 'response'] as const) {
      at[text] = await addressOf(page.getByRole('link', { name: titles[text] }).first());
    }
    await page.goto(`${product.baseUrl}/c/demonstration/organisations`);
    at.organisation = await addressOf(page.locator('main a[href*="/organisations/org_"]').first());
    await page.goto(at.response);
    at.question = await addressOf(page.locator('a[href*="/q/"]').first());
    await page.goto(`${at.open}/sign-on`);
    at.sign = await addressOf(page.locator('a[href*="/s/"]').first());
    await page.goto(`${at.published}/publish`);
    at.public = await addressOf(page.locator('a[href*="/p/"]').first());
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  describe.each(['en', 'fr'])('in %s', (language) => {
    beforeAll(() => ana.context.addCookies([{ name: 'locale', value: language, url: product.baseUrl }]));

    it.each([
      ['home', () => '/c/demonstration'],
      ['for-me', () => '/c/demonstration/for-me'],
      ['texts', () => '/c/demonstration/texts'],
      ['new-text', () => '/c/demonstration/texts/new'],
      ['organisations', () => '/c/demonstration/organisations'],
      ['import', () => '/c/demonstration/organisations/import'],
      ['new-organisation', () => '/c/demonstration/organisations/new'],
      ['organisation', () => at.organisation],
      ['edit-organisation', () => `${at.organisation}/edit`],
      ['logo', () => `${at.organisation}/logo`],
      ['settings', () => '/c/demonstration/settings'],
      ['people', () => '/c/demonstration/people'],
      ['search', () => '/c/demonstration/search?q=child'],
      ['me', () => '/me'],
      ['write', () => at.review],
      ['review', () => `${at.review}/review`],
      ['reply', () => `${at.review}/review/reply`],
      ['amendments', () => `${at.review}/review/amendments`],
      ['positions', () => `${at.review}/positions`],
      ['history', () => `${at.review}/history`],
      ['about', () => `${at.review}/about`],
      ['freeze', () => `${at.review}/freeze`],
      ['response', () => at.response],
      ['question', () => at.question],
      ['answers', () => `${at.response}/answers`],
      ['paste-questions', () => `${at.response}/questions/paste`],
      ['sign-on', () => `${at.open}/sign-on`],
      ['board', () => `${at.open}/board`],
      ['sign', () => at.sign],
      ['publish', () => `${at.published}/publish`],
      ['published', () => at.public],
      ['library', () => '/l/demonstration'],
      ['check', () => '/check'],
      ['sign-in', () => '/sign-in'],
      ['first-page', () => '/'],
      ['not-found', () => '/nothing-here'],
    ])('%s raises no barrier and fits a phone', async (name, address) => {
      const { page } = ana;
      await page.setViewportSize({ width: 1280, height: 860 });
      const answer = await page.goto(new URL(address(), product.baseUrl).href);
      expect(answer?.status()).toBe(name === 'not-found' ? 404 : 200);
      await settled(page);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const suffix = language === 'en' ? '' : `-${language}`;
      await takePicture(page, join(root, pictures, `${name}${suffix}.png`));
      const found = await barriers(page);
      await page.setViewportSize({ width: 390, height: 844 });
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      await takePicture(page, join(root, 'test-results', `${name}${suffix}-phone.png`));
      expect(found).toEqual([]);
      expect(tooWide).toBeLessThanOrEqual(0);
    });
  });

  it('complained of nothing', () => {
    // The address that leads nowhere is one of the screens.
    const complaints = ana.complaints.filter((line) => !line.includes('/nothing-here'));
    expect([...new Set(complaints)]).toEqual([]);
  });
});
