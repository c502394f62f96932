import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holds, linkIn, pasteHtml, saved, signIn, typeAtEnd, writable } from '../support/acts.js';
import { launchBrowser, visitor, type Visitor } from '../support/browser.js';
import { startProduct, type Product } from '../support/product.js';
import { organisationsFile, realPage } from '../support/real-data.js';
import { root } from '../support/repository.js';
import { until } from '../support/until.js';

const title = 'A statement from a blank page';

/** From an empty installation to a published, signed statement, in real browsers. */
describe('a statement, in the browser', () => {
  let product: Product;
  let browser: Browser;
  let ana: Visitor;
  let bram: Visitor;
  let chiara: Visitor;
  let passer: Visitor;
  let textUrl: string;
  let signUrl: string;
  let publicUrl: string;
  let fingerprint: string;

  beforeAll(async () => {
    product = await startProduct();
    browser = await launchBrowser();
    ana = await visitor(browser);
    bram = await visitor(browser);
    chiara = await visitor(browser);
    passer = await visitor(browser, { javaScriptEnabled: false });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  it('is set up behind a link that works once', async () => {
    const { page } = ana;
    const link = linkIn(
      [...product.greeting.matchAll(/http\S+/g)].map(([address]) => address),
      '/set-up/',
    );
    await page.goto(link);
    await page.getByLabel('Name', { exact: true }).fill('Story Coalition');
    await page.getByLabel('Short address').fill('story');
    await page.getByLabel('Your name').fill('Ana Story');
    await page.getByLabel('Your mail address').fill('ana@story.example');
    await page.getByLabel('Your organisation').fill('Story House');
    await page.getByRole('button', { name: 'Set up and go in' }).click();
    await page.waitForURL((url) => !url.pathname.startsWith('/set-up'));
    await signIn(product, page, 'ana@story.example');
    await page.goto(`${product.baseUrl}/c/story`);
    await page.getByRole('heading', { name: 'What needs me now' }).waitFor();
    await chiara.page.goto(link);
    await chiara.page.getByText('has been set up already').waitFor();
  });

  it('gets 200 organisations and two more people', async () => {
    await product.admin('organisation', 'import', '--coalition', 'story', '--file', organisationsFile());
    for (const [name, email] of [
      ['Bram Story', 'bram@story.example'],
      ['Chiara Story', 'chiara@story.example'],
    ] as const) {
      await product.admin('person', 'add', '--coalition', 'story', '--email', email, '--name', name);
    }
    await ana.page.goto(`${product.baseUrl}/c/story/organisations`);
    await ana.page.getByText('11.11.11').first().waitFor();
  });

  it('begins with a real page pasted into a blank text', async () => {
    const { page } = ana;
    await page.goto(`${product.baseUrl}/c/story/texts/new`);
    await page.getByLabel('Title').fill(title);
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.waitForURL(/\/t\/doc_/);
    textUrl = page.url();
    const text = await writable(page);
    await pasteHtml(text, realPage());
    await until('the page to be there', async () => (await text.locator('p').count()) > 5);
    await saved(page);
    expect(await text.innerHTML()).not.toMatch(/<font|align="|mso-/i);
    await page.reload();
    await until(
      'the text after a reload',
      async () => (await (await writable(page)).locator('p').count()) > 5,
    );
  });

  it('opens to the coalition: one more writes, everybody comments', async () => {
    const { page } = ana;
    await page.goto(`${textUrl}/about`);
    await page.getByRole('radio', { name: 'One person' }).check();
    await page.getByLabel('Mail address').fill('bram@story.example');
    await page.getByLabel('May', { exact: true }).last().selectOption('edit');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('bram@story.example').or(page.getByText('Bram Story')).first().waitFor();
    await page.goto(`${textUrl}/review`);
    await page.getByRole('button', { name: 'Ask for comments' }).click();
    await page
      .getByText('The text is open for comments.')
      .or(page.getByText('Back to drafting'))
      .first()
      .waitFor();
    await signIn(product, bram.page, 'bram@story.example');
    await signIn(product, chiara.page, 'chiara@story.example');
  });

  it('is written by two at once, one of them offline for a while', async () => {
    await Promise.all([ana.page.goto(textUrl), bram.page.goto(textUrl)]);
    await Promise.all([writable(ana.page), writable(bram.page)]);
    await typeAtEnd(ana.page, ' Ana-writes.');
    await typeAtEnd(bram.page, ' Bram-writes.');
    await Promise.all([ana, bram].map(({ page }) => holds(page, ['Ana-writes.', 'Bram-writes.'])));
    await bram.context.setOffline(true);
    await typeAtEnd(bram.page, ' Bram-offline.');
    await typeAtEnd(ana.page, ' Ana-meanwhile.');
    await holds(ana.page, ['Ana-meanwhile.']);
    await bram.context.setOffline(false);
    const everything = ['Ana-writes.', 'Bram-writes.', 'Bram-offline.', 'Ana-meanwhile.'];
    await Promise.all([ana, bram].map(({ page }) => holds(page, everything)));
    await Promise.all([ana, bram].map(({ page }) => saved(page)));
  });

  it('is commented by a third, who cannot alter it', async () => {
    const { page } = chiara;
    await page.goto(textUrl);
    await holds(page, ['Ana-writes.']);
    const before = await page.locator('.ProseMirror').innerText();
    expect(await page.locator('.ProseMirror[contenteditable="true"]').count()).toBe(0);
    const paragraph = page.locator('.ProseMirror p', { hasText: 'Ana-writes.' }).last();
    await paragraph.click({ clickCount: 3 });
    await page.keyboard.type('never');
    await page.getByRole('button', { name: 'Comment', exact: true }).first().click();
    await page.getByLabel('Your comment').fill('Is this what we agreed?');
    await page.getByLabel('Your comment').press('ControlOrMeta+Enter');
    const send = page.getByRole('button', { name: 'Comment', exact: true }).last();
    if (await page.getByLabel('Your comment').isVisible()) await send.click();
    await ana.page.getByText('Is this what we agreed?').first().waitFor();
    expect(await page.locator('.ProseMirror').innerText()).toBe(before);
  });

  it('is frozen under a fingerprint that a script recomputes', async () => {
    const { page } = ana;
    await page.goto(`${textUrl}/freeze`);
    const confirmation = page.getByRole('checkbox');
    if ((await confirmation.count()) > 0) await confirmation.check();
    await page.getByRole('button', { name: 'Freeze this text' }).click();
    const download = page.getByRole('link', { name: 'The exact bytes that were hashed' });
    await download.waitFor();
    const address = new URL((await download.getAttribute('href')) ?? '', page.url()).href;
    const canonical = await (await page.request.get(address)).body();
    const recomputed = spawnSync(process.execPath, [join(root, 'docs/fingerprint.mjs')], {
      input: canonical,
    });
    fingerprint = /[0-9a-f]{64}/.exec(recomputed.stdout.toString())?.[0] ?? 'none';
    expect((await page.content()).replaceAll(/\s|<[^>]*>/g, '')).toContain(fingerprint);
  });

  it('refuses a deadline in the past, keeps what was typed, and opens with a good one', async () => {
    const { page } = ana;
    await page.goto(`${textUrl}/sign-on`);
    await page.getByLabel('Closes at').fill('2020-01-01T18:00');
    await page.getByLabel('Goal').fill('40');
    await page.getByRole('button', { name: 'Make the round' }).click();
    await page.getByText('This moment has passed already').first().waitFor();
    expect(await page.getByLabel('Goal').inputValue()).toBe('40');
    const nextWeek = new Date(Date.now() + 7 * 24 * 3600_000).toISOString().slice(0, 16);
    await page.getByLabel('Closes at').fill(nextWeek);
    await page.getByRole('button', { name: 'Make the round' }).click();
    await page.getByRole('button', { name: 'Open the round' }).click();
    const address = page.getByRole('link', { name: 'Open the sign page' });
    await address.waitFor();
    signUrl = new URL((await address.getAttribute('href')) ?? '', page.url()).href;
  });

  it('is signed by forty on a page without account and without JavaScript, each counted once', async () => {
    await bram.page.goto(`${textUrl}/board`);
    await bram.page.getByText('Nobody has signed yet.').waitFor();
    let loads = 0;
    bram.page.on('load', () => loads++);
    for (let n = 1; n <= 40; n++) {
      expect(await sign(`Signing House ${n}`, n)).toBe('counted');
      if (n % 10 === 1) await onBoard(n);
    }
    expect(await sign('Signing House 7', 107)).toBe('signed already');
    expect(await sign('SIGNING  house 8', 108)).toBe('signed already');
    await onBoard(40);
    expect(loads).toBe(0);
  }, 600_000);

  it('does not spend a confirmation link twice, nor on a page that is only opened', async () => {
    const [mail] = (await product.mail.all()).filter(({ to }) => to.includes('signatory1@'));
    await passer.page.goto(linkIn(mail?.links ?? [], '/confirm/'));
    await passer.page.getByText('has signed').first().waitFor();
    await onBoard(40);
  });

  it('closes, refuses who comes late, and is published with each once, sorted', async () => {
    const { page } = ana;
    await page.goto(`${textUrl}/sign-on`);
    await page.getByRole('button', { name: 'Close the round' }).click();
    await page.getByRole('link', { name: 'To publishing' }).waitFor();
    await passer.page.goto(signUrl);
    await passer.page.getByText('This round is closed').first().waitFor();
    await page.goto(`${textUrl}/publish`);
    await page.getByRole('button', { name: 'Publish text and list' }).click();
    const address = page.locator('a[href*="/p/"]').first();
    await address.waitFor();
    publicUrl = new URL((await address.getAttribute('href')) ?? '', page.url()).href;
    await passer.page.goto(publicUrl);
    const names = await passer.page.getByText(/^Signing House \d+$/).allInnerTexts();
    expect(names).toHaveLength(40);
    expect(new Set(names).size).toBe(40);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })));
    expect((await passer.page.content()).replaceAll(/\s|<[^>]*>/g, '')).toContain(fingerprint);
  });

  it('was walked without a complaint of any browser', () => {
    const known = /Failed to load resource|ERR_INTERNET_DISCONNECTED|WebSocket connection/;
    const complaints = [ana, bram, chiara, passer].flatMap((one) => one.complaints);
    expect(complaints.filter((line) => !known.test(line))).toEqual([]);
  });

  async function sign(organisation: string, n: number): Promise<'counted' | 'signed already'> {
    const { page } = passer;
    const email = `signatory${n}@story.example`;
    await page.goto(signUrl);
    await page.getByLabel('Organisation', { exact: true }).fill(organisation);
    await page.getByLabel('Country').selectOption(['BE', 'FR', 'GB', 'KE'][n % 4] ?? 'BE');
    await page.getByLabel('Your name').fill(`Signatory ${n}`);
    await page.getByLabel('Your function').fill('Director');
    await page.getByLabel('Your mail address').fill(email);
    await page.getByRole('button', { name: 'Sign', exact: true }).click();
    await page.getByRole('heading', { name: 'One more step' }).waitFor();
    const mail = await product.mail.take(email);
    await page.goto(linkIn(mail.links, '/confirm/'));
    await page.getByRole('button', { name: 'Yes, confirm' }).click();
    const answer = page.getByText(/^Thank you\.|has signed already/).first();
    return (await answer.innerText()).startsWith('Thank you') ? 'counted' : 'signed already';
  }

  /** The board shows this number, without anybody having reloaded it. */
  async function onBoard(signatories: number): Promise<void> {
    await until(`${signatories} on the board`, async () =>
      (await bram.page.locator('main').innerText()).split(/\s+/).includes(String(signatories)),
    );
  }
});
