import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../support/browser.js';
import { editorOn, hasFocus, isSeen, signIn } from '../support/pages.js';
import { join } from '../support/people.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { until } from '../support/until.js';

const stage = setStage();
const ana = { email: 'ana@margin.example', name: 'Ana' };
const bea = { email: 'bea@margin.example', name: 'Bea' };

/** What one does with remarks beside a text, without a mouse and in a narrow window. */
describe('the margin of a text, in browsers', () => {
  let drafter: Visitor;
  let text: string;
  let anas: Awaited<ReturnType<typeof join>>;
  const threads: string[] = [];

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Margin', '--slug', 'margin');
    anas = await join(product, 'margin', { ...ana, role: 'focal-point' });
    const { json } = await anas.post('/coalitions/margin/organisations', { name: 'Youth Bridge' });
    const beas = await join(product, 'margin', { ...bea, role: 'member', organisationId: String(json.id) });
    const id = await begin('On guardians', 'A guardian for each child.\n\nWithin five days.\n\nWe stay.');
    text = `${product.baseUrl}/t/${id}`;
    await anas.put(`/documents/${id}/access`, { subject: { everyone: true }, access: 'comment' });
    await anas.post(`/documents/${id}/comments`, { body: 'Is it short enough?' });
    for (const quote of ['each child', 'five days', 'We stay']) {
      const made = await beas.post(`/documents/${id}/comments`, { body: 'Really?', anchor: { quote } });
      threads.push(String(made.json.id));
    }
    drafter = await stage.enter('Ana');
    await signIn(drafter.page, product, ana.email);
  });

  async function begin(title: string, body: string): Promise<string> {
    const content = { format: 'markdown', body };
    const statement = { kind: 'statement', title, language: 'en', content };
    const made = await anas.post('/coalitions/margin/documents', statement);
    expect(made.status).toBe(201);
    return String(made.json.id);
  }
  const cardOn = (page: Page, id: string) => page.locator(`[data-thread="${id}"]`);

  it('is a sheet on a phone, which the keyboard enters, leaves, and finds its way back from', async () => {
    const { page } = drafter;
    await page.setViewportSize({ width: 390, height: 780 });
    await page.goto(text);
    await editorOn(page);
    const sheet = page.getByRole('region', { name: 'Comments' });
    const opener = page.getByRole('button', { name: 'Comments (4)' });
    const isExpanded = (expanded: boolean) =>
      until(`the button to say ${expanded}`, async () => {
        return (await opener.getAttribute('aria-expanded')) === String(expanded);
      });
    expect(await opener.getAttribute('aria-controls')).toBe(
      await page.locator('.comment-margin').getAttribute('id'),
    );
    await isExpanded(false);
    await opener.press('Enter');
    await hasFocus(sheet.getByRole('article').first());
    await isExpanded(true);
    expect(await isSeen(opener)).toBe(true);
    await expectNoBarriers(drafter);
    await sheet.getByRole('button', { name: /^Open/ }).press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await hasFocus(opener);
    await isExpanded(false);
    await page.keyboard.press('Enter');
    await sheet.getByRole('button', { name: 'Close the comments' }).press('Enter');
    await sheet.waitFor({ state: 'hidden' });
    await hasFocus(opener);
    await page.keyboard.press('Enter');
    await hasFocus(sheet.locator('.thread-active'));
    await page.keyboard.press('Escape');
    await hasFocus(page.locator('.ProseMirror'));
    await sheet.waitFor({ state: 'hidden' });
    // Two taps at one place within half a second would be a double one.
    for (const x of [4, 30]) {
      const words = page.locator('.ProseMirror [data-highlight]').first();
      await words.click({ position: { x, y: 8 } });
      await hasFocus(page.locator('.ProseMirror'));
      await sheet.getByRole('button', { name: 'Close the comments' }).click();
      await sheet.waitFor({ state: 'hidden' });
    }
    await page.setViewportSize({ width: 1280, height: 860 });
  });

  it('keeps the keyboard where one answers and settles, and tells each act', async () => {
    const { page } = drafter;
    await page.goto(text);
    await editorOn(page);
    const [first = '', second = '', third = ''] = threads;
    const card = cardOn(page, second);
    const press = (id: string, button: string) =>
      cardOn(page, id).getByRole('button', { name: button, exact: true }).press('Enter');
    const told = (words: string) => page.getByRole('status').getByText(words, { exact: true }).waitFor();
    const settle = async (id: string) => {
      await cardOn(page, id).focus();
      await press(id, 'Settle');
      await hasFocus(cardOn(page, id).getByLabel('What becomes of it'));
      await cardOn(page, id).getByLabel('What becomes of it').selectOption('Settled');
      await press(id, 'Settle');
      await cardOn(page, id).waitFor({ state: 'detached' });
      await told('Recorded: Settled.');
    };
    await card.focus();
    await press(second, 'Reply');
    await hasFocus(card.getByLabel('Your reply'));
    await page.keyboard.press('Escape');
    await hasFocus(card);
    await press(second, 'Reply');
    await page.keyboard.type('From birth on.');
    await page.keyboard.press('Control+Enter');
    await card.getByText('From birth on.').waitFor();
    await hasFocus(card);
    await told('Your reply was sent.');
    await press(second, 'Labels and who sees to it');
    await hasFocus(card.getByLabel('Legal'));
    await page.keyboard.press('Space');
    await press(second, 'Save');
    await hasFocus(card);
    await told('The labels and who sees to it are saved.');

    await settle(second);
    await hasFocus(cardOn(page, third));
    await settle(third);
    await hasFocus(cardOn(page, first));
    await page.getByLabel('Which of them').selectOption('From Youth Bridge');
    await settle(first);
    await hasFocus(page.locator('.ProseMirror'));
  });

  it('tells only those how to comment who may', async () => {
    const id = await begin('A quiet one', 'Nobody has said anything yet.');
    const link = await anas.post(`/documents/${id}/guest-links`, { label: 'Noor', access: 'view' });
    const { page } = await stage.enter('Noor');
    await page.goto(String(link.json.url));
    await page.getByLabel('Your name').fill('Noor');
    await page.getByLabel('Your organisation').fill('Huis');
    await page.getByRole('button', { name: 'Open the text' }).click();
    await editorOn(page);
    await page.getByText('No comment is open.', { exact: true }).waitFor();
    await drafter.page.goto(`${stage.product.baseUrl}/t/${id}`);
    await drafter.page.getByText('Select words in the text to comment on them.').waitFor();
  });
});
