import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { api } from '../support/api.js';
import type { Visitor } from '../support/browser.js';
import { signIn } from '../support/pages.js';
import { join } from '../support/people.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { words } from '../support/words.js';

const stage = setStage();
const say = words('en');

/** What somebody writes into a form is theirs until it is taken, whatever becomes of the form. */
describe('words that were typed into a form', () => {
  let ana: Visitor;
  let anasApi: ReturnType<typeof api>;
  let beasApi: ReturnType<typeof api>;
  let id: string;
  let review: string;

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Left', '--slug', 'left');
    const email = 'ana@left.example';
    anasApi = await join(product, 'left', { email, name: 'Ana', role: 'focal-point' });
    const { json } = await anasApi.post('/coalitions/left/organisations', { name: 'Youth Bridge' });
    const organisationId = String(json.id);
    const bea = { email: 'bea@left.example', name: 'Bea', role: 'member', organisationId } as const;
    beasApi = await join(product, 'left', bea);
    const made = await anasApi.post('/coalitions/left/documents', {
      kind: 'statement',
      title: 'On guardians',
      language: 'en',
      content: { format: 'markdown', body: 'One guardian for each child.' },
    });
    id = String(made.json.id);
    review = `${product.baseUrl}/t/${id}/review`;
    await anasApi.put(`/documents/${id}/access`, { subject: { everyone: true }, access: 'comment' });
    ana = await stage.enter('Ana');
    await signIn(ana.page, product, email);
  });

  const suggest = async (quote: string, replacement: string): Promise<string> => {
    const body = { anchor: { quote }, replacement, reason: null };
    const made = await beasApi.post(`/documents/${id}/suggestions`, body);
    return String(made.json.id);
  };
  const kept = (page: Page) => page.getByRole('region', { name: say('shell.keptWords.title'), exact: true });
  const letGo = async (page: Page) => {
    await kept(page)
      .getByRole('button', { name: say('shell.keptWords.remove') })
      .first()
      .click();
  };
  const openMerge = async (page: Page) => {
    await page.goto(review);
    await page.getByText(say('suggestion.merge'), { exact: true }).click();
  };

  it('are kept when others decided what the form was for, until the person lets go of them', async () => {
    const { page } = ana;
    const both = [await suggest('One', 'A good'), await suggest('One guardian', 'Guardians')];
    await openMerge(page);
    await page.getByLabel('The paragraph as it shall read').fill('A guardian for every child.');
    await page.getByLabel(say('suggestion.mergeReason')).fill('Both are right.\nIn a way.');
    for (const one of both) await beasApi.post(`/suggestions/${one}/withdraw`);
    await page.getByRole('button', { name: /^Write this in/ }).click();
    await page.getByText(say('suggestion.noneWaiting')).waitFor();
    await kept(page).getByText('A guardian for every child.').waitFor();
    expect(await kept(page).innerText()).toContain('“The paragraph as it shall read”');
    expect(await kept(page).locator('blockquote').allInnerTexts()).toEqual([
      'A guardian for every child.',
      'Both are right.\nIn a way.',
    ]);
    await expectNoBarriers(ana);
    await page.reload();
    await kept(page).getByText('A guardian for every child.').waitFor();
    await letGo(page);
    expect(await kept(page).locator('blockquote').allInnerTexts()).toEqual(['Both are right.\nIn a way.']);
    await letGo(page);
    await kept(page).waitFor({ state: 'detached' });
  });

  it('are ticks, too, which stand as they were sent when the form is refused', async () => {
    const { page } = ana;
    const [one, other] = [await suggest('One', 'A good'), await suggest('child', 'minor')];
    const box = (suggestion: string) => page.locator(`[id="${suggestion}"]`).getByRole('checkbox');
    await page.goto(review);
    await box(one).check();
    await page.getByRole('button', { name: say('suggestion.decide.reject') }).click();
    await page.getByRole('alert').filter({ hasText: 'missing or not as it should be' }).waitFor();
    expect([await box(one).isChecked(), await box(other).isChecked()]).toEqual([true, false]);
    const reason = page.getByLabel(say('suggestion.decisionReason'));
    expect(await reason.getAttribute('aria-invalid')).toBe('true');
    for (const each of [one, other]) await beasApi.post(`/suggestions/${each}/withdraw`);
  });

  it('are corrections of a pasted list, too, refused or read anew', async () => {
    const { page } = ana;
    const response = { kind: 'response', title: 'To the Commission', language: 'en' };
    const made = await anasApi.post('/coalitions/left/documents', response);
    await page.goto(`${stage.product.baseUrl}/t/${made.json.id}/questions/paste`);
    await page.getByLabel(say('question.list.text')).fill('1. Why?\n2. When?');
    await page.getByRole('button', { name: say('question.list.read') }).click();
    const limit = page.getByLabel(say('question.form.limit')).nth(1);
    await limit.fill('500 words');
    await page.getByRole('button', { name: say('question.list.confirm') }).click();
    await page.locator('[aria-invalid="true"]').waitFor();
    expect(await limit.inputValue()).toBe('500 words');
    expect(await limit.getAttribute('aria-invalid')).toBe('true');
    await expectNoBarriers(ana);
    await page.getByLabel(say('question.list.text')).fill('1. Why?');
    await page.getByRole('button', { name: say('question.list.again') }).click();
    await kept(page).getByText('500 words').waitFor();
    await letGo(page);
  });

  it('are kept when the form goes before it was sent, and not when it was taken', async () => {
    const { page } = ana;
    const [one] = [await suggest('each', 'every'), await suggest('each child', 'all children')];
    await openMerge(page);
    await page.getByLabel('The paragraph as it shall read').fill('One guardian for all of them.');
    await page.locator(`[id="${one}"]`).getByRole('checkbox').check();
    await page.getByLabel(say('suggestion.decisionReason')).fill('The other one is better.');
    await page.getByRole('button', { name: say('suggestion.decide.reject') }).click();
    await kept(page).getByText('One guardian for all of them.').waitFor();
    expect(await kept(page).locator('blockquote').count()).toBe(1);
    await letGo(page);
  });

  it('are not pressed upon whoever goes on to another page', async () => {
    const { page } = ana;
    await page.goto(`${stage.product.baseUrl}/t/${id}/history`);
    await page.getByLabel(say('version.nameLabel.now')).fill('A name that came to nothing');
    await page.locator('a[href$="/about"]').first().click();
    await page.getByLabel(say('document.about.textTitle')).waitFor();
    expect(await kept(page).count()).toBe(0);
  });

  it('are kept where the network failed, below what says so', async () => {
    const { page } = ana;
    await page.goto(`${stage.product.baseUrl}/t/${id}/history`);
    await page.getByLabel(say('version.nameLabel.now')).fill('Before the meeting');
    await ana.context.setOffline(true);
    await page.getByRole('button', { name: say('version.keep') }).click();
    await kept(page).getByText('Before the meeting').waitFor();
    expect(ana.complaints.splice(0).some((line) => line.includes('Failed to fetch'))).toBe(true);
    await ana.context.setOffline(false);
    await letGo(page);
  });

  it('are kept where the session had ended, on the page that asks to sign in', async () => {
    const { page } = ana;
    await page.goto(`${stage.product.baseUrl}/t/${id}/history`);
    await page.getByLabel(say('version.nameLabel.now')).fill('Sent too late');
    const other = await stage.enter('Ana elsewhere');
    await signIn(other.page, stage.product, 'ana@left.example');
    await other.page.goto(`${stage.product.baseUrl}/me`);
    await other.page.getByRole('button', { name: say('person.endAll') }).click();
    await other.page.waitForURL(`${stage.product.baseUrl}/`);
    await page.getByRole('button', { name: say('version.keep') }).click();
    await page.waitForURL('**/sign-in?**');
    await kept(page).getByText('Sent too late').waitFor();
  });
});
