import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { directionOf, pageLanguages } from '@undersigned/domain';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { takePicture } from '../support/browser.js';
import { enterDemonstration } from '../support/pages.js';
import { signAndConfirm } from '../support/signing.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { root } from '../support/repository.js';
import { words } from '../support/words.js';

const stage = setStage('demo');
const widths = [1440, 768, 390];

/** What the public sees of the demonstration, in every language of the public pages, wide and narrow, by day and night. */
describe('the public pages', () => {
  const at = { sign: '', published: '', embed: '', library: '' };

  beforeAll(async () => {
    mkdirSync(join(root, 'test-results'), { recursive: true });
    const { page } = await stage.enter('Ana');
    await enterDemonstration(page, stage.product);
    at.sign = await addressOn(page, 'No child behind a fence', 'sign-on', '/s/');
    at.published = await addressOn(page, 'Que l’on retrouve les leurs sans attendre', 'publish', '/p/');
    at.embed = `${at.published}/embed`;
    at.library = `${stage.product.baseUrl}/l/demonstration`;
  });

  /** The public address on a station of a text, without the language. */
  async function addressOn(page: Page, title: string, station: string, path: string): Promise<string> {
    await page.goto(`${stage.product.baseUrl}/c/demonstration/texts`);
    await page.getByRole('link', { name: title }).first().click();
    await page.waitForURL('**/t/**');
    const { origin, pathname } = new URL(page.url());
    const [, text = ''] = /^(\/t\/[^/]+)/.exec(pathname) ?? [];
    await page.goto(`${origin}${text}/${station}`);
    const link = page.locator(`a[href*="${path}"]`).first();
    await link.waitFor({ state: 'attached' });
    const found = new URL((await link.getAttribute('href')) ?? '', page.url());
    return `${found.origin}${found.pathname}`;
  }

  describe.each(pageLanguages)('in %s', (language) => {
    it.each(['sign', 'published', 'embed', 'library'] as const)(
      '%s raises no barrier, fits every width and runs in the direction of the language',
      async (name) => {
        const visitor = await stage.enter(`a reader of ${name} (${language})`, { locale: language });
        const { page } = visitor;
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          for (const width of widths) {
            await page.setViewportSize({ width, height: 900 });
            const answer = await page.goto(`${at[name]}?lang=${language}`);
            expect(answer?.status()).toBe(200);
            const html = page.locator('html');
            expect(await html.getAttribute('lang')).toBe(language);
            expect(await html.getAttribute('dir')).toBe(directionOf(language));
            const picture = `public-${name}-${language}-${width}-${colorScheme}.png`;
            await takePicture(page, join(root, 'test-results', picture), { fullPage: true });
            expect(await sideways(page), `${width} px`).toBeLessThanOrEqual(0);
            await expectNoBarriers(visitor);
          }
        }
      },
    );

    it('an organisation signs, from the page to the receipt', async () => {
      const { page } = await stage.enter(`a signatory (${language})`, { locale: language });
      const organisation = {
        name: `Maison ${language}`,
        country: 'BE',
        email: `${language}@signatory.example`,
      };
      const { product } = stage;
      const heading = await signAndConfirm(page, product, at.sign, organisation, language);
      const thanks = words(language)('signOn.confirm.confirmedTitle');
      expect(withoutIsolation(heading)).toBe(
        withoutIsolation(thanks.replace('{organisation}', organisation.name)),
      );
      const receipt = await product.mail.take(organisation.email, organisation.name);
      expect(receipt.html).toContain(`<html lang="${language}" dir="${directionOf(language)}">`);
    });
  });

  it('offer every other language by its own name, on the page itself', async () => {
    const { page } = await stage.enter('who changes the language', { locale: 'de' });
    await page.goto(at.sign);
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.getByRole('button', { name: 'العربية' }).click();
    await page.waitForURL(`${at.sign}?lang=ar`);
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.waitForURL(`${at.sign}?lang=de`);
  });
});

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const withoutIsolation = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
