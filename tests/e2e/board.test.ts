import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { takePicture, type Visitor } from '../support/browser.js';
import { root } from '../support/repository.js';
import { enterDemonstration } from '../support/pages.js';
import { signAndConfirm } from '../support/signing.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { until } from '../support/until.js';

const pictures = join(root, 'test-results');

/** The board of the demonstration's open round, as it hangs in the room. */
describe('the board', () => {
  const stage = setStage('demo');
  let ana: Visitor;
  let address = '';
  let sign = '';

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    const { baseUrl } = stage.product;
    ana = await stage.enter('ana');
    const { page } = ana;
    await enterDemonstration(page, stage.product);
    await page.goto(`${baseUrl}/c/demonstration/texts`);
    const text = await page
      .getByRole('link', { name: 'No child behind a fence' })
      .first()
      .getAttribute('href');
    await page.goto(new URL(`${text}/sign-on`, baseUrl).href);
    sign = (await page.locator('a[href*="/s/"]').first().getAttribute('href')) ?? '';
    address = new URL(`${text}/board`, baseUrl).href;
  });

  it.each([
    [1440, 900],
    [1920, 1080],
  ])('shows number, time, names and map at once on %i × %i, in both themes', async (width, height) => {
    const { page } = ana;
    await page.setViewportSize({ width, height });
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(address);
      await page.getByRole('timer').waitFor();
      await takePicture(page, join(pictures, `board-${width}-${theme}.png`));
      await takePicture(page, join(pictures, `board-${width}-${theme}-whole.png`), { fullPage: true });
      for (const part of ['.board-number', '[role="timer"]', '.board-drawing', '.board-latest li']) {
        const box = await page.locator(part).first().boundingBox();
        expect((box?.y ?? Infinity) + (box?.height ?? 0), part).toBeLessThanOrEqual(height);
      }
      expect(await sizeOf(page, '.board-number')).toBeGreaterThan(150);
      expect(await sizeOf(page, '.board-latest li')).toBeGreaterThanOrEqual(20);
      await expectNoBarriers(ana);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('fits a phone', async () => {
    const { page } = ana;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    await page.getByRole('timer').waitFor();
    await takePicture(page, join(pictures, 'board-phone.png'), { fullPage: true });
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
    await expectNoBarriers(ana);
  });

  it('leads a focal point to those who have not answered, and to the button that reminds exactly them', async () => {
    const { page } = ana;
    await page.goto(address);
    await page.getByRole('link', { name: 'Who has not answered yet' }).click();
    await page.waitForURL(/sign-on\?standing=invited/);
    await page.getByRole('button', { name: /^Remind/ }).waitFor();
  });

  it('leaves the boxes of a refused reminder as they were sent', async () => {
    const { page } = ana;
    const boxes = page.locator('input[name^="organisation:"]');
    for (const box of await boxes.all()) await box.uncheck();
    await page.getByRole('button', { name: /^Remind/ }).click();
    await page.getByRole('alert').filter({ hasText: 'missing or not as it should be' }).waitFor();
    expect(await boxes.and(page.locator(':checked')).count()).toBe(0);
    expect(await boxes.count()).toBeGreaterThan(0);
  });

  it('has a clock without seconds for who wants less motion, and announces none', async () => {
    const { page } = ana;
    await page.goto(address);
    const timer = page.getByRole('timer');
    await timer.filter({ hasText: /\d\d:\d\d:\d\d/ }).waitFor();
    expect(await timer.getAttribute('aria-live')).toBe('off');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await timer.filter({ hasText: /minute/ }).waitFor();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('moves by itself when somebody signs from a new country, map and table too', async () => {
    const { page } = ana;
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    await page.evaluate(() => (document.body.dataset.loaded = 'once'));
    const before = Number(await page.locator('.board-number').innerText());
    expect(await page.locator('.board-drawing title', { hasText: 'Senegal' }).count()).toBe(0);
    const guest = await stage.enter('guest');
    await signAndConfirm(
      guest.page,
      stage.product,
      sign,
      { name: 'Teranga Youth Forum', country: 'SN', email: 'teranga@forum.example' },
      'en',
    );
    await until(
      'the number to grow',
      async () => Number(await page.locator('.board-number').innerText()) === before + 1,
    );
    await page.locator('.board-latest li', { hasText: 'Teranga Youth Forum' }).waitFor();
    await page.locator('.board-countries th', { hasText: 'Senegal' }).waitFor();
    await page.locator('.board-drawing title', { hasText: 'Senegal: 1' }).waitFor({ state: 'attached' });
    await page.locator('.board-names li', { hasText: 'Teranga Youth Forum' }).waitFor();
    expect(await page.evaluate(() => document.body.dataset.loaded)).toBe('once');
    await takePicture(page, join(pictures, 'board-world.png'));
  });
});

const sizeOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
