import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { filesInZip, readPdf } from '@undersigned/export/testing';
import type { api } from '../support/api.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../support/browser.js';
import { signIn } from '../support/pages.js';
import { join } from '../support/people.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { words } from '../support/words.js';

const stage = setStage();
const say = words('en');
const law = `# Regulation on children who arrive alone

## Article 5 – Guardians

1. A guardian is named within five working days.

2. The guardian is independent of the police.`;

/** Members amend a law, and take the amendments to a parliament. */
describe('suggestions as amendments', () => {
  let bea: Visitor;
  let beas: ReturnType<typeof api>;
  let id = '';
  let review = '';

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Amending', '--slug', 'amending');
    const anas = await join(product, 'amending', {
      email: 'ana@amend.example',
      name: 'Ana',
      role: 'focal-point',
    });
    const member = async (name: string, organisation: string) => {
      const { json } = await anas.post('/coalitions/amending/organisations', { name: organisation });
      const email = `${name.toLowerCase()}@amend.example`;
      return join(product, 'amending', { email, name, role: 'member', organisationId: json.id });
    };
    beas = await member('Bea', 'Youth Bridge');
    await member('Carl', 'Far Shore');
    const made = await anas.post('/coalitions/amending/documents', {
      kind: 'statement',
      title: 'On guardians',
      language: 'en',
      content: { format: 'markdown', body: law },
    });
    id = String(made.json.id);
    review = `${product.baseUrl}/t/${id}/review`;
    await anas.put(`/documents/${id}/access`, { subject: { everyone: true }, access: 'comment' });
    await beas.post(`/documents/${id}/suggestions`, {
      anchor: { quote: 'of the police' },
      replacement: 'of every authority that decides on the child',
      reason: 'Not only the police.',
    });
    await beas.post(`/documents/${id}/suggestions`, {
      anchor: { quote: 'five working days' },
      replacement: 'one day',
    });
    const carl = await stage.enter('Carl');
    await signIn(carl.page, product, 'carl@amend.example');
    await carl.page.goto(review);
    await carl.page
      .getByRole('button', { name: 'Support the suggestion by Youth Bridge · Bea' })
      .first()
      .click();
    await carl.page.getByText('Supported by Far Shore').waitFor();
    bea = await stage.enter('Bea');
    await signIn(bea.page, product, 'bea@amend.example');
  });

  it('are numbered along the law, each with its place in it', async () => {
    const { page } = bea;
    await page.goto(review);
    await page.getByRole('link', { name: say('amendment.fromReview') }).click();
    const first = page.getByRole('article', { name: 'Amendment 1', exact: true });
    await first.getByText('Article 5 – paragraph 1', { exact: true }).waitFor();
    expect(await first.locator('td').nth(0).innerText()).toBe(
      'A guardian is named within five working days.',
    );
    expect(await first.locator('td').nth(0).locator('strong em').innerText()).toBe('five working days');
    expect(await first.locator('td').nth(1).locator('strong em').innerText()).toBe('one day');
    const second = page.getByRole('article', { name: 'Amendment 2', exact: true });
    await second.getByText('Article 5 – paragraph 2', { exact: true }).waitFor();
    await second.getByText('Not only the police.').waitFor();
    await page.getByText('Youth Bridge, supported by Far Shore').waitFor();
    await expectNoBarriers(bea);
  });

  it('are taken away as Word and as PDF, with a button, and the log says by whom', async () => {
    const { page } = bea;
    const take = async (format: 'docx' | 'pdf') => {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: say(`amendment.${format}`), exact: true }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe(`On guardians - amendments.${format}`);
      return readFile(await download.path());
    };
    const word = filesInZip(await take('docx'), inflateRawSync).get('word/document.xml') ?? '';
    expect(word).toMatch(/<w:b\/>(?:(?!<\/w:r>).)*<w:i\/>(?:(?!<\/w:r>).)*five working days/);
    expect(word).toMatch(
      /Amendment 1.*Article 5 – paragraph 1.*Amendment 2.*Justification.*Not only the police/,
    );
    const { pages } = await readPdf(await take('pdf'));
    const printed = pages.join(' ').replace(/\s+/g, ' ');
    expect(printed).toContain('Amendment 2');
    expect(printed).toContain('Youth Bridge, supported by Far Shore');
    expect((await page.request.get(`${review}/amendments/word`)).status()).toBe(405);
    const { page: focal } = await stage.enter('Ana');
    await signIn(focal, stage.product, 'ana@amend.example');
    await focal.goto(`${stage.product.baseUrl}/c/amending`);
    await focal.getByText('as a PDF', { exact: false }).first().waitFor();
  });
});
