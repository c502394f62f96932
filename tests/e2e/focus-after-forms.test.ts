import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { api } from '../support/api.js';
import type { Visitor } from '../support/browser.js';
import { signIn, whileSending } from '../support/pages.js';
import { join } from '../support/people.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { until } from '../support/until.js';
import { words } from '../support/words.js';

const stage = setStage();
const say = words('en');
const bea = 'bea@focus.example';

/** Somebody who works with the keys alone sends one form after the other, and is never thrown back to the top. */
describe('after a form, the focus', () => {
  let ana: Visitor;
  let member: Visitor;
  let plain: Visitor;
  let anasApi: ReturnType<typeof api>;
  let beasApi: ReturnType<typeof api>;
  let id: string;
  let text: string;

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Focus', '--slug', 'focus');
    const email = 'ana@focus.example';
    anasApi = await join(product, 'focus', { email, name: 'Ana', role: 'focal-point' });
    const { json } = await anasApi.post('/coalitions/focus/organisations', { name: 'Youth Bridge' });
    const organisationId = String(json.id);
    beasApi = await join(product, 'focus', { email: bea, name: 'Bea', role: 'member', organisationId });
    const body = [
      'One guardian.',
      'Two guardians.',
      'Three guardians.',
      'Four guardians.',
      'Five guardians.',
    ];
    const made = await anasApi.post('/coalitions/focus/documents', {
      kind: 'statement',
      title: 'On guardians',
      language: 'en',
      content: { format: 'markdown', body: body.join('\n\n') },
    });
    id = String(made.json.id);
    text = `${product.baseUrl}/t/${id}`;
    await anasApi.put(`/documents/${id}/access`, { subject: { everyone: true }, access: 'comment' });
    ana = await stage.enter('Ana');
    member = await stage.enter('Bea');
    plain = await stage.enter('Bea without JavaScript', { javaScriptEnabled: false });
    await signIn(ana.page, product, email);
    await signIn(member.page, product, bea);
    await plain.context.addCookies(await member.context.cookies());
  });

  const suggest = async (quote: string, replacement: string): Promise<string> => {
    const made = await beasApi.post(`/documents/${id}/suggestions`, {
      anchor: { quote },
      replacement,
      reason: null,
    });
    return String(made.json.id);
  };
  const open = async ({ page }: Visitor, address: string) => {
    await page.goto(address);
    await page.waitForFunction(() => document.readyState === 'complete');
  };
  const press = async (page: Page, name: string | RegExp) => {
    await page.getByRole('button', { name, exact: true }).first().focus();
    await page.keyboard.press('Enter');
  };
  /** The id of what has the focus, once it is this one. */
  const expectFocusOn = (page: Page, wanted: string) =>
    until(`the focus to be on ${wanted}`, () =>
      page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, wanted),
    );
  const expectFocusOnWords = (page: Page, wanted: string) =>
    until(`the focus to be on “${wanted}”`, () =>
      page.evaluate((said) => document.activeElement?.textContent === said, wanted),
    );
  const expectTold = (page: Page, said: string) =>
    page.getByRole('status').filter({ hasText: said }).first().waitFor();

  it('stays on the button while the form is sent, which is once', async () => {
    const { page } = ana;
    await open(ana, `${text}/about`);
    const title = page.getByLabel(say('document.about.textTitle'));
    const button = page.getByRole('button', { name: say('document.about.save') });
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await title.fill('On guardians, again');
    await button.focus();
    await whileSending(
      page,
      () => page.keyboard.press('Enter'),
      async () => {
        await page.locator('button[aria-busy="true"]').waitFor();
        expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
        expect(await button.getAttribute('aria-disabled')).toBe('true');
        await page.keyboard.press('Enter');
        await button.dblclick({ force: true });
        await title.press('Enter');
        await button.focus();
      },
    );
    await expectTold(page, say('document.about.renamed'));
    await page.locator('button[aria-busy="true"]').waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(sent).toEqual([`${text}/about`]);
  });

  it('is on the answer where the form was that asked for comments, and where it was taken back', async () => {
    const { page } = ana;
    await open(ana, `${text}/review`);
    await press(page, say('document.review.askSubmit'));
    await expectFocusOnWords(page, say('document.review.asked'));
    await expectNoBarriers(ana);
    await press(page, say('document.review.takeBack'));
    await expectFocusOnWords(page, say('document.review.takenBack'));
  });

  it('is on the next suggestion when one is withdrawn, and on the answer after the last', async () => {
    const { page } = member;
    const [first, second] = [await suggest('One', 'Eleven'), await suggest('Two', 'Twelve')];
    await open(member, `${text}/review`);
    await press(page, say('suggestion.withdraw'));
    await expectFocusOn(page, `[id="${second}"]`);
    await expectTold(page, say('suggestion.withdrawn'));
    await expectNoBarriers(member);
    await page.keyboard.press('Tab');
    await expectFocusOn(page, `[id="${second}"] *`);
    await press(page, say('suggestion.withdraw'));
    await expectFocusOnWords(page, say('suggestion.withdrawn'));
    await page.locator(`[id="${first}"]`).waitFor({ state: 'attached' });
  });

  it('is on the button that decides while others wait, and on the answer when none does', async () => {
    const { page } = ana;
    await suggest('Three', 'Thirteen');
    await suggest('Four', 'Fourteen');
    await open(ana, `${text}/review`);
    const decide = async () => {
      await page.getByRole('checkbox').first().focus();
      await page.keyboard.press('Space');
      await press(page, say('suggestion.decide.accept'));
    };
    await decide();
    await expectTold(page, '1 suggestion is decided.');
    await expectFocusOnWords(page, say('suggestion.decide.accept'));
    await decide();
    await expectFocusOnWords(page, '1 suggestion is decided.');
    expect(await page.getByRole('checkbox').count()).toBe(0);
    await expectNoBarriers(ana);
  });

  it('is on the refusal when the form that was refused is gone with it', async () => {
    const { page } = ana;
    const taken = await suggest('Two', 'Twice two');
    await open(ana, `${text}/review`);
    expect((await beasApi.post(`/suggestions/${taken}/withdraw`)).status).toBe(200);
    await page.getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    await press(page, say('suggestion.decide.accept'));
    await page.getByText(say('suggestion.noneWaiting')).waitFor();
    await expectFocusOn(page, '[role="alert"]');
    await expectNoBarriers(ana);
  });

  it('is on the next suggestion when those before it are merged', async () => {
    const { page } = ana;
    await suggest('One guardian', 'A guardian');
    await suggest('guardian.', 'person to trust.');
    const next = await suggest('Five', 'Fifteen');
    await open(ana, `${text}/review`);
    await page.getByText(say('suggestion.merge'), { exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('The paragraph as it shall read').fill('A person to trust.');
    await press(page, 'Write this in and settle 2 suggestions');
    await expectFocusOn(page, `[id="${next}"]`);
    await expectTold(page, '2 suggestions are decided.');
  });

  it('is on the row of a guest whose link is taken back, and what that means is said', async () => {
    const { page } = ana;
    const link = { label: 'Lucía', access: 'comment', language: 'en' };
    expect((await anasApi.post(`/documents/${id}/guest-links`, link)).status).toBe(201);
    await open(ana, `${text}/about`);
    await press(page, /^Take back the link for Lucía/);
    await expectFocusOn(page, 'tr');
    expect(await page.locator('tr:focus').textContent()).toContain('Lucía');
    await expectTold(page, say('guest.list.takenBack'));
    await expectNoBarriers(ana);
  });

  it('is on what was marked as read, and on the answer when all is', async () => {
    const { page } = member;
    // What others did comes a moment after them, and a line more would be the first one.
    await until('all notices', async () => {
      await open(member, `${stage.product.baseUrl}/c/focus/for-me`);
      return (await page.getByRole('main').getByRole('listitem').count()) === 5;
    });
    await press(page, /^Mark as read/);
    await expectFocusOn(page, 'main li:first-child');
    await expectTold(page, say('notice.isRead'));
    await expectNoBarriers(member);
    await press(page, say('notice.markAllRead'));
    await expectFocusOnWords(page, say('notice.areRead'));
    expect(await page.getByRole('button', { name: /^Mark/ }).count()).toBe(0);
  });

  it('stays on the button of a question that moves, and on its row where it moves no further', async () => {
    const { page } = ana;
    const response = { kind: 'response', title: 'To the Commission', language: 'en' };
    const made = await anasApi.post('/coalitions/focus/documents', response);
    const questions = ['Why?', 'When?', 'How?'].map((prompt, at) => ({ label: `${at + 1}`, prompt }));
    expect((await anasApi.post(`/documents/${made.json.id}/questions`, questions)).status).toBe(201);
    await open(ana, `${stage.product.baseUrl}/t/${made.json.id}`);
    await press(page, 'Move question 3 up');
    await expectTold(page, 'Question 3 is now number 2 of 3.');
    await expectFocusOn(page, '[aria-label="Move question 3 up"]');
    await page.keyboard.press('Enter');
    await expectTold(page, 'Question 3 is now number 1 of 3.');
    await expectFocusOn(page, 'tr');
    expect(await page.locator('tr:focus').textContent()).toContain('How?');
    await press(page, 'Move question 1 down');
    await expectTold(page, 'Question 1 is now number 3 of 3.');
    await expectFocusOn(page, 'tr');
    await expectNoBarriers(ana);
  });

  it('is not needed: all of it goes without JavaScript', async () => {
    const { page } = plain;
    const [one, other] = [await suggest('Two', 'Twenty'), await suggest('Two guardians', 'Thirty guardians')];
    await page.goto(`${text}/review`);
    await page
      .locator(`[id="${one}"]`)
      .getByRole('button', { name: say('suggestion.withdraw') })
      .click();
    await page.locator('details').locator(`[id="${one}"]`).waitFor({ state: 'attached' });
    await anasApi.post(`/suggestions/${other}/reject`, { reason: 'No.' });
    const all = page.getByRole('button', { name: say('notice.markAllRead') });
    await until('the notice', async () => {
      await page.goto(`${stage.product.baseUrl}/c/focus/for-me?show=unread`);
      return (await all.count()) > 0;
    });
    await all.click();
    await page.getByText(say('notice.noneUnread')).waitFor();
  });
});
