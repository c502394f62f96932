import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkIn } from '../support/mailbox.js';
import { launchBrowser, visitor } from '../support/browser.js';
import { startProduct, type Product } from '../support/product.js';

const email = 'ana@scanned.example';

/** A scanner between sender and mailbox opens, prefetches and runs what a mail leads to, and presses buttons. */
describe('a sign-in link under a mail scanner', () => {
  let product: Product;
  let browser: Browser;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launchBrowser();
    await product.admin('coalition', 'create', '--name', 'Scanned Coalition', '--slug', 'scanned');
    await product.admin('person', 'add', '--coalition', 'scanned', '--email', email, '--name', 'Ana');
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('is still there for the person who asked', async () => {
    const ana = await visitor(browser);
    await ana.page.goto(`${product.baseUrl}/sign-in`);
    await ana.page.getByLabel('Mail address').fill(email);
    await ana.page.getByRole('button', { name: 'Send me a link' }).click();
    await ana.page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
    const link = linkIn((await product.mail.take(email)).links, '/sign-in/');

    for (const init of [
      { method: 'HEAD' },
      { headers: { purpose: 'prefetch', 'next-router-prefetch': '1' } },
      {},
    ]) {
      const answer = await fetch(link, init);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('set-cookie') ?? '').not.toContain('session');
      expect(answer.headers.get('cache-control')).toContain('no-store');
    }
    const scanner = await visitor(browser);
    await scanner.page.goto(link, { waitUntil: 'networkidle' });
    await scanner.page
      .locator('form')
      .last()
      .evaluate((form: HTMLFormElement) => {
        form.noValidate = true;
        form.requestSubmit();
      });
    await scanner.page.getByRole('alert').filter({ hasText: 'type the address' }).waitFor();
    const cookies = await scanner.context.cookies();
    expect(cookies.map(({ name }) => name).filter((name) => name.includes('session'))).toEqual([]);

    await ana.page.goto(link);
    await ana.page.getByRole('button', { name: 'Sign in' }).click();
    await ana.page.waitForURL(`${product.baseUrl}/c/scanned`);
    await ana.page.goto(link);
    await ana.page.getByLabel('Mail address').fill(email);
    await ana.page.getByRole('button', { name: 'Sign in' }).click();
    await ana.page.getByRole('alert').filter({ hasText: 'has been used, has expired' }).waitFor();
  });

  it('does not exist under the address where next-auth would have spent it on a GET', async () => {
    const answer = await fetch(`${product.baseUrl}/api/auth/callback/email?token=x&email=${email}`);
    expect(answer.status).toBe(404);
  });
});
