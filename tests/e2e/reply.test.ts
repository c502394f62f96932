import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { filesInZip } from '@undersigned/export/testing';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../support/browser.js';
import { signIn } from '../support/pages.js';
import { join } from '../support/people.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { words } from '../support/words.js';

const stage = setStage();
const say = words('en');
const dites = words('fr');

/** Organisations remark on a text, a focal point answers, and a member reads the answer without scripts. */
describe('the reply to the remarks', () => {
  let ana: Visitor;
  let bea: Visitor;
  let reply: string;
  /** Where one is, is said to eyes too: on the station itself, and on the pages that belong to it. */
  const weightOfReviewTab = (page: Page) =>
    page
      .getByRole('navigation', { name: say('document.header.stations') })
      .getByRole('link', { name: say('document.station.review') })
      .evaluate((tab) => getComputedStyle(tab).fontWeight);
  const names = (page: Page) => page.getByRole('rowheader').allInnerTexts();

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Replying', '--slug', 'replying');
    const anas = await join(product, 'replying', {
      email: 'ana@reply.example',
      name: 'Ana',
      role: 'focal-point',
    });
    const member = async (name: string, organisation: string) => {
      const { json } = await anas.post('/coalitions/replying/organisations', { name: organisation });
      const email = `${name.toLowerCase()}@reply.example`;
      return join(product, 'replying', { email, name, role: 'member', organisationId: json.id });
    };
    const beas = await member('Bea', 'Youth Bridge');
    const carls = await member('Carl', 'Far Shore');
    const made = await anas.post('/coalitions/replying/documents', {
      kind: 'statement',
      title: 'On guardians',
      language: 'en',
      content: { format: 'markdown', body: 'States should end detention.\n\nWithin five days.' },
    });
    const id = String(made.json.id);
    reply = `${product.baseUrl}/t/${id}/review/reply`;
    await anas.put(`/documents/${id}/access`, { subject: { everyone: true }, access: 'comment' });
    const asked = await beas.post(`/documents/${id}/comments`, {
      body: '=Working days?',
      anchor: { quote: 'five days' },
    });
    await carls.post(`/comments/${String(asked.json.id)}/replies`, { body: 'Calendar days, we think.' });
    const suggest = { anchor: { quote: 'end detention' }, replacement: 'end all detention', reason: 'All.' };
    await carls.post(`/documents/${id}/suggestions`, suggest);
    const late = { anchor: { quote: 'Within' }, replacement: 'In', reason: 'Shorter.' };
    const refused = await carls.post(`/documents/${id}/suggestions`, late);
    await anas.post(`/documents/${id}/comments`, { body: 'Carl will not sign.', audience: 'drafters' });
    const partly = { outcome: 'partly', reason: 'In a footnote.' };
    await anas.post(`/comments/${String(asked.json.id)}/resolve`, partly);
    await anas.post(`/suggestions/${String(refused.json.id)}/reject`, { reason: 'A matter of taste.' });
    ana = await stage.enter('Ana');
    await signIn(ana.page, product, 'ana@reply.example');
    bea = await stage.enter('Bea', { locale: 'fr-FR', javaScriptEnabled: false });
    await signIn(bea.page, product, 'bea@reply.example', 'fr');
    await bea.context.addCookies([{ name: 'locale', value: 'fr', url: product.baseUrl }]);
  });

  it('is reached from the review, has each remark once and nothing of the drafting group', async () => {
    const { page } = ana;
    await page.goto(reply.replace('/reply', ''));
    expect(await weightOfReviewTab(page)).toBe('600');
    await page.getByRole('link', { name: say('disposition.link') }).click();
    await page.getByText('1 of 3 remarks still has no outcome.').waitFor();
    expect(await weightOfReviewTab(page)).toBe('600');
    expect(await names(page)).toEqual([
      expect.stringContaining('=Working days?'),
      expect.stringContaining('All.'),
      expect.stringContaining('Shorter.'),
    ]);
    expect(await page.locator('main').innerText()).not.toContain('will not sign');
    const asked = page.getByRole('row').filter({ hasText: '=Working days?' });
    await asked.getByText(/^Answer: Far Shore · Carl/).waitFor();
    await asked.getByText('Calendar days, we think.').waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Shorter.' });
    expect(await row.locator('del').textContent()).toBe('removed: Within');
    expect(await row.locator('ins').textContent()).toBe('added: In');
    await row.getByText('A matter of taste.').waitFor();
    await expectNoBarriers(ana);
  });

  it('is taken away as it is shown: by organisation, what has no outcome yet', async () => {
    const { page } = ana;
    await page.getByRole('link', { name: 'organisation', exact: true }).click();
    await page.waitForURL('**/reply?sort=organisation');
    await page.getByRole('row').nth(1).getByText('Far Shore').waitFor();
    const take = async (format: string) => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('link', { name: say(`disposition.format.${format}`), exact: true }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe(`On guardians - reply to the remarks.${format}`);
      return readFile(await download.path());
    };
    const csv = (await take('csv')).toString('utf8');
    expect(csv.split('\r\n').map((line) => line.split(',')[2])).toEqual([
      'Organisation',
      ...['Far Shore', 'Far Shore', 'Youth Bridge', undefined],
    ]);
    expect(csv).toContain("'=Working days?");
    expect(csv).toContain('\nCalendar days, we think.');
    const sheet = [...filesInZip(await take('xlsx'), inflateRawSync).values()].join('\n');
    expect(sheet).toContain('end all detention');
    expect(sheet).not.toContain('will not sign');
    const paper = filesInZip(await take('docx'), inflateRawSync).get('word/document.xml') ?? '';
    expect(paper).toContain('w:orient="landscape"');
    expect(paper.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(paper).toMatch(/<w:strike\/>(?:(?!<\/w:r>).)*Within/);
    expect(paper).toContain('Calendar days, we think.');
    expect(paper).not.toContain('will not sign');
  });

  it('is read, sorted and narrowed without scripts, in French, on a phone', async () => {
    const { page } = bea;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(reply);
    await page.getByRole('link', { name: dites('disposition.order.paragraph'), exact: true }).click();
    expect(page.url()).toContain('sort=paragraph');
    expect((await names(page))[0]).toContain('All.');
    await page.getByRole('link', { name: `${dites('disposition.outcome.open')} (1)` }).click();
    expect(await names(page)).toEqual([expect.stringContaining('All.')]);
    await page.getByText('1 remarque sur 3 attend encore une suite.').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
