import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { api } from '../support/api.js';
import type { Visitor } from '../support/browser.js';
import { editorOn, hasFocus, signIn } from '../support/pages.js';
import { join } from '../support/people.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { words } from '../support/words.js';

const stage = setStage();
const say = words('en');
const ana = { email: 'ana@drafts.example', name: 'Ana' };
const bea = { email: 'bea@drafts.example', name: 'Bea' };

/** What somebody has begun to write stays where it is, with all that was chosen, and is nobody else's. */
describe('what is begun beside a text', () => {
  let drafter: Visitor;
  let anasApi: ReturnType<typeof api>;
  let beasApi: ReturnType<typeof api>;
  let documentId: string;
  let text: string;

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Drafts', '--slug', 'drafts');
    anasApi = await join(product, 'drafts', { ...ana, role: 'focal-point' });
    const { json } = await anasApi.post('/coalitions/drafts/organisations', { name: 'Youth Bridge' });
    const organisationId = String(json.id);
    beasApi = await join(product, 'drafts', { ...bea, role: 'member', organisationId });
    const made = await anasApi.post('/coalitions/drafts/documents', {
      kind: 'statement',
      title: 'On guardians',
      language: 'en',
      content: { format: 'markdown', body: 'A guardian for each child.\n\nWithin five days.' },
    });
    documentId = String(made.json.id);
    text = `${product.baseUrl}/t/${documentId}`;
    await anasApi.put(`/documents/${documentId}/access`, { subject: { everyone: true }, access: 'comment' });
    drafter = await stage.enter('Ana');
    await signIn(drafter.page, product, ana.email);
  });

  const cardOn = (page: Page, id: string) => page.locator(`[data-thread="${id}"]`);
  const draftOn = (page: Page) => cardOn(page, 'draft');
  const open = async (page: Page) => {
    await page.goto(text);
    return editorOn(page);
  };

  it('stays in its place when somebody else settles what it answers', async () => {
    const { page } = drafter;
    const made = await beasApi.post(`/documents/${documentId}/comments`, {
      body: 'Of any age?',
      anchor: { quote: 'each child' },
    });
    const id = String(made.json.id);
    await open(page);
    const card = cardOn(page, id);
    await card.click();
    await card.getByRole('button', { name: say('comment.reply'), exact: true }).click();
    const reply = card.getByLabel(say('comment.replyLabel'));
    await reply.fill('Of any age, as the');
    const settled = await beasApi.post(`/comments/${id}/resolve`, {
      outcome: 'settled',
      reason: 'Clear now.',
    });
    expect(settled.status).toBe(200);
    await card.getByText('Clear now.').waitFor();
    await hasFocus(reply);
    await page.keyboard.type(' convention says.');
    expect(await reply.inputValue()).toBe('Of any age, as the convention says.');
    await expectNoBarriers(drafter);
    await card.getByRole('button', { name: say('comment.reply'), exact: true }).click();
    await card.getByRole('alert').waitFor();
    expect(await reply.inputValue()).toBe('Of any age, as the convention says.');
    await card.getByRole('button', { name: say('comment.cancel'), exact: true }).click();
    await card.waitFor({ state: 'detached' });
  });

  it('is read by those whom it was meant for, after the page was loaded anew', async () => {
    const { page } = drafter;
    const editor = await open(page);
    await editor.locator('p').first().click();
    await page.keyboard.press('Control+Alt+m');
    const draft = draftOn(page);
    await draft.getByLabel(say('comment.yourComment')).fill('We can give way here.');
    await draft.getByLabel(say('comment.makePrivate')).check();
    await draft.getByLabel('Legal').check();
    await page.reload();
    await editorOn(page);
    expect(await draft.getByLabel(say('comment.yourComment')).inputValue()).toBe('We can give way here.');
    expect(await draft.getByLabel(say('comment.makePrivate')).isChecked()).toBe(true);
    expect(await draft.getByLabel('Legal').isChecked()).toBe(true);
    // What is asked of everybody draws the page anew for whoever has it open.
    const asked = await anasApi.post(`/documents/${documentId}/phase`, { command: 'ask-for-comments' });
    expect(asked.status).toBe(200);
    await page.reload();
    expect(await draft.getByLabel(say('comment.makePrivate')).isChecked()).toBe(true);
  });

  it('is not shown to whoever uses the browser next', async () => {
    const { page } = drafter;
    await page.goto(`${stage.product.baseUrl}/sign-out`);
    await page.getByRole('main').getByRole('button').click();
    await page.waitForURL(`${stage.product.baseUrl}/`);
    await signIn(page, stage.product, bea.email);
    await open(page);
    expect(await draftOn(page).count()).toBe(0);
    await page.goto(`${stage.product.baseUrl}/sign-out`);
    await page.getByRole('main').getByRole('button').click();
    await page.waitForURL(`${stage.product.baseUrl}/`);
    await signIn(page, stage.product, ana.email);
    await open(page);
    await draftOn(page).getByText(say('comment.yourComment')).waitFor();
  });
});

describe('the words that a new text begins with', () => {
  it('are there after a refusal, and after another kind was looked at', async () => {
    const { product } = stage;
    const { page } = await stage.enter('Ana, with a text');
    await signIn(page, product, ana.email);
    await page.goto(`${product.baseUrl}/c/drafts/texts/new`);
    const first = page.getByLabel(say('document.create.start'));
    await first.fill('A guardian for every child.');
    await page.getByLabel(say('document.kind.response')).check();
    await first.waitFor({ state: 'hidden' });
    await page.getByLabel(say('document.kind.statement')).check();
    expect(await first.inputValue()).toBe('A guardian for every child.');
    await page.getByLabel(say('document.create.textTitle')).fill('   ');
    await page.getByRole('button', { name: say('document.create.submit') }).click();
    await page.getByRole('alert').first().waitFor();
    expect(await first.inputValue()).toBe('A guardian for every child.');
  });
});
