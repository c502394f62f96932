import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { takePicture, type Visitor } from '../support/browser.js';
import { root } from '../support/repository.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { words } from '../support/words.js';

const say = words('en');
const pictures = join(root, 'test-results');
const commissioner = 'berg@commission.example';
const minister = 'petit@interieur.example';

/** From the directory of addressees to what came of a text, as a focal point and a member see it. */
describe('a published text goes to its addressees', () => {
  const stage = setStage('demo');
  let ana: Visitor;
  let bram: Visitor;
  let text = '';

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    const links = [...stage.product.greeting.matchAll(/http\S+\/sign-in\/confirm\S+/g)].map(([link]) => link);
    ana = await stage.enter('ana');
    bram = await stage.enter('bram');
    await enter(ana.page, links[0]);
    await enter(bram.page, links[2]);
    await ana.page.goto(`${stage.product.baseUrl}/c/demonstration/texts`);
    const title = 'Que l’on retrouve les leurs sans attendre';
    const link = ana.page.getByRole('link', { name: title }).first();
    text = new URL((await link.getAttribute('href')) ?? '', stage.product.baseUrl).href;
  });

  it('keeps a directory that only focal points see', async () => {
    const { page } = ana;
    const directory = `${stage.product.baseUrl}/c/demonstration/addressees`;
    expect((await bram.page.goto(directory))?.status()).toBe(404);
    await page.goto(directory);
    await add(page, {
      name: 'Magda Berg',
      function: 'Commissioner',
      institution: 'European Commission',
      email: commissioner,
      language: 'de',
      salutation: 'Sehr geehrte Frau Kommissarin,',
    });
    await add(page, {
      name: 'Luc Petit',
      institution: 'Ministère de l’Intérieur',
      email: minister,
      language: 'fr',
    });
    await expectNoBarriers(ana);
    await picture(page, 'addressees');
  });

  it('lets a focal point choose among them', async () => {
    const { page } = ana;
    await page.goto(`${text}/publish`);
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByRole('button', { name: say('delivery.choose.submit'), exact: true }).click();
    await page
      .getByRole('button', { name: say('delivery.send.submit') })
      .nth(1)
      .waitFor();
    await expectNoBarriers(ana);
    await picture(page, 'deliveries-chosen');
  });

  it('sends it to each alone and once, also when the button is pressed twice', async () => {
    const { page } = ana;
    const form = page.locator('form').filter({ hasText: 'European Commission' }).last();
    await form.getByLabel(say('delivery.send.subject')).fill('A text of 56 organisations');
    await form.getByLabel(say('delivery.send.note')).fill('As announced.\n\nYours sincerely,\nAna');
    await form.getByLabel(say('delivery.send.replyTo')).fill('');
    const button = form.getByRole('button', { name: say('delivery.send.submit') });
    await form.getByLabel(say('delivery.send.replyTo')).fill('ana@focal.example');
    await button.dblclick();
    await form.waitFor({ state: 'detached' });
    const mail = await stage.product.mail.take(commissioner);
    expect(mail.to).toBe(commissioner);
    expect(mail.subject).toBe('A text of 56 organisations');
    expect(mail.text).toMatch(/^Sehr geehrte Frau Kommissarin,\s+As announced\.\s+Yours sincerely,\nAna\n/);
    expect(mail.text).toContain('sans attendre');
    expect(mail.links.some((link) => link.includes('/p/'))).toBe(true);
    const [asPdf, asWord, asText, asList] = mail.files;
    expect(asPdf?.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(asWord?.content.subarray(0, 2).toString()).toBe('PK');
    expect(asText?.content.toString()).toContain('56 signataires');
    expect(asList?.content.toString().trim().split('\r\n').length).toBeGreaterThan(56);
    const all = await stage.product.mail.all();
    expect(all.filter(({ to }) => to.includes(commissioner))).toHaveLength(1);
    expect(all.filter(({ to }) => to.includes(minister))).toEqual([]);
  });

  it('keeps what followed, for everybody who may see the text, and addresses for focal points', async () => {
    const { page } = ana;
    await page.goto(`${text}/publish`);
    const row = page.getByRole('row').filter({ hasText: 'European Commission' });
    await row.locator('summary').click();
    await row.getByLabel(say('delivery.follow.repliedOn')).fill('2026-11-22');
    await row.getByLabel(say('delivery.follow.replyNote')).fill('Will meet us in January.');
    await row.getByRole('button', { name: say('delivery.follow.noteReply') }).click();
    await row.getByText('Will meet us in January.').first().waitFor();
    await row.getByLabel(say('delivery.follow.outcomeOn')).fill('2026-11-22');
    await row.getByLabel(say('delivery.follow.outcomeWords')).fill('Article 14 was changed.');
    await row.getByRole('button', { name: say('delivery.follow.noteOutcome') }).click();
    await page.getByRole('row').getByText('Article 14 was changed.').first().waitFor();
    await expectNoBarriers(ana);
    await picture(page, 'deliveries-sent');
    await bram.page.goto(`${text}/publish`);
    const log = bram.page.getByRole('row').filter({ hasText: 'European Commission' });
    expect(await log.innerText()).toContain('Article 14 was changed.');
    expect(await bram.page.locator('main').innerText()).not.toMatch(/@|Ministère de l’Intérieur/);
    await expectNoBarriers(bram);
    await picture(bram.page, 'deliveries-member');
  });

  it('forgets an addressee when the operator erases the address', async () => {
    await stage.product.admin('erase', '--email', commissioner);
    await bram.page.reload();
    const log = await bram.page.getByRole('row').filter({ hasText: 'European Commission' }).innerText();
    expect(log).toContain('Article 14 was changed.');
    expect(log).not.toMatch(/Berg|Commissioner|January/);
  });
});

async function enter(page: Page, link = ''): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: say('session.confirm.signIn') }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

async function add(page: Page, entry: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(entry)) {
    const control = page.getByLabel(new RegExp(`^${say(`addressee.${name}`)}`));
    if (name === 'language') await control.selectOption(value);
    else await control.fill(value);
  }
  await page.getByRole('button', { name: say('addressee.add'), exact: true }).click();
  await page.getByRole('row').filter({ hasText: entry.name }).waitFor();
}

/** Wide and narrow; a narrow page is no wider than its screen. */
async function picture(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 860 });
  await takePicture(page, join(pictures, `${name}.png`), { fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await takePicture(page, join(pictures, `${name}-phone.png`), { fullPage: true });
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(tooWide).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 860 });
}
