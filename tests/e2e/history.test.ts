import { beforeAll, describe, expect, it } from 'vitest';
import type { api } from '../support/api.js';
import type { Visitor } from '../support/browser.js';
import { editorOn, signIn, whileSending } from '../support/pages.js';
import { join } from '../support/people.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { until } from '../support/until.js';
import { words, type Locale } from '../support/words.js';

/** Somebody wants to know what a text said, what has changed since and who wrote it, and to have it back. */
describe('the history of a text', () => {
  const stage = setStage();
  const say = words('en');
  const dites = words('fr');
  let ana: Visitor;
  let bram: Visitor;
  let anasApi: ReturnType<typeof api>;
  let text: string;
  let sent: string;
  const at = (path: string) => `${stage.product.baseUrl}${path}`;

  const enter = async (name: string, locale: Locale): Promise<Visitor> => {
    const visitor = await stage.enter(name, { locale: locale === 'fr' ? 'fr-FR' : 'en-GB' });
    await visitor.context.addCookies([{ name: 'locale', value: locale, url: stage.product.baseUrl }]);
    await signIn(visitor.page, stage.product, `${name.toLowerCase()}@history.example`, locale);
    return visitor;
  };

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'History Coalition', '--slug', 'history');
    const person = (name: string, role: 'focal-point' | 'member') =>
      join(product, 'history', { email: `${name.toLowerCase()}@history.example`, name, role });
    anasApi = await person('Ana', 'focal-point');
    await person('Bram', 'member');
    const { json } = await anasApi.post('/coalitions/history/documents', {
      kind: 'statement',
      title: 'End detention',
      language: 'en',
      content: { format: 'markdown', body: 'Children are detained.\n\nWe ask to end it by 2030.' },
    });
    text = `/t/${json.id}`;
    await anasApi.put(`/documents/${json.id}/access`, { subject: { everyone: true }, access: 'comment' });
    const version = await anasApi.post(`/documents/${json.id}/versions`, { name: 'Sent to all' });
    sent = String(version.json.id);
    [ana, bram] = [await enter('Ana', 'en'), await enter('Bram', 'fr')];
  });

  it('lists versions with their names, in both languages, and lets only those who write name one', async () => {
    await ana.page.goto(at(text));
    const editor = await editorOn(ana.page);
    await editor.getByText('Children are detained.').click();
    await ana.page.keyboard.press('End');
    await ana.page.keyboard.type(' Every day.');
    await until('the words to be on the server', async () =>
      (await anasApi.get(`${text.replace('/t/', '/documents/')}/content?format=text`)).text.includes(
        'Every day.',
      ),
    );
    await ana.page.getByRole('link', { name: say('version.link'), exact: true }).click();
    await ana.page.getByText('Sent to all', { exact: true }).waitFor();
    await ana.page.getByLabel(say('version.nameLabel.now')).fill('With every day');
    await ana.page.getByRole('button', { name: say('version.keep') }).click();
    await ana.page.getByRole('rowheader').getByText('With every day').waitFor();
    await expectNoBarriers(ana);
    await bram.page.goto(at(`${text}/history`));
    await bram.page.getByText('Sent to all', { exact: true }).waitFor();
    expect(await bram.page.getByText(dites('version.nameNow')).count()).toBe(0);
    await expectNoBarriers(bram);
  });

  it('shows what changed between two, inside the text, by signs and by words, on a telephone too', async () => {
    const { page } = ana;
    await page.getByRole('radio', { name: /^Compare from Sent to all/ }).check();
    await page.getByRole('button', { name: say('version.compare'), exact: true }).click();
    await page.getByText(say('version.legend')).waitFor();
    await page.locator('ins').getByText('Every day.').waitFor();
    expect(await page.locator('ins .sr-only').first().textContent()).toContain(say('shell.changed.come'));
    expect(await page.locator('del').count()).toBe(0);
    await expectNoBarriers(ana);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.reload();
    await page.locator('ins').getByText('Every day.').waitFor();
    await expectNoBarriers(ana);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('says who wrote what, from the log', async () => {
    await bram.page.goto(at(`${text}/history`));
    await bram.page.getByRole('rowheader').getByRole('link').first().click();
    await bram.page.getByRole('heading', { name: dites('version.wrote') }).waitFor();
    await bram.page.locator('.author-words').getByText('Every day.').waitFor();
    await bram.page.locator('.author-name').getByText('apporté par Ana').first().waitFor();
    expect(await bram.page.getByText(dites('version.restore.open')).count()).toBe(0);
    await expectNoBarriers(bram);
  });

  it('puts a version back as an edit of whoever asks, seen by others at once, and keeps what was there', async () => {
    await bram.page.goto(at(text));
    await bram.page.locator('.ProseMirror').getByText('Every day.').waitFor();
    const { page } = ana;
    await page.goto(at(`${text}/history/${sent}`));
    await page.getByRole('link', { name: say('version.restore.open') }).click();
    await editorOn(page);
    await page.getByRole('button', { name: say('version.restore.doIt') }).waitFor();
    await expectNoBarriers(ana);
    const doIt = page.getByRole('button', { name: say('version.restore.doIt') });
    await doIt.focus();
    await whileSending(
      page,
      () => page.keyboard.press('Enter'),
      async () => {
        await page.locator('button[aria-disabled="true"]').waitFor();
        expect(await doIt.evaluate((element) => element === document.activeElement)).toBe(true);
        await page.keyboard.press('Enter');
      },
    );
    await page.getByText(/^The text reads again as in this version/).waitFor();
    await until('both to read the words that were sent', async () => {
      const shown = await Promise.all(
        [page, bram.page].map((each) => each.locator('.ProseMirror').first().textContent()),
      );
      return shown.every(
        (words) => words?.includes('Children are detained.') && !words.includes('Every day.'),
      );
    });
    expect(page.url()).not.toContain('restore');
    const news = await anasApi.get('/coalitions/history/activity?after=0&limit=200');
    expect(JSON.stringify(news.json).split('version.restored')).toHaveLength(2);
    await page.goto(at(`${text}/history`));
    await page.getByText('With every day').waitFor();
  });

  it('is not put back by whoever follows a link, and offered to nobody who may not write', async () => {
    await bram.page.goto(at(`${text}?restore=${sent}`));
    await bram.page.locator('.ProseMirror').getByText('Children are detained.').waitFor();
    expect(await bram.page.getByRole('button', { name: dites('version.restore.doIt') }).count()).toBe(0);
  });
});
