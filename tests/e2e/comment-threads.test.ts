import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../support/browser.js';
import { editorOn, isSeen, signIn } from '../support/pages.js';
import { join } from '../support/people.js';
import { receivedBy } from '../support/received.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { until } from '../support/until.js';

const stage = setStage();
const ana = { email: 'ana@threads.example', name: 'Ana' };
const bea = { email: 'bea@threads.example', name: 'Bea' };
const dov = { email: 'dov@threads.example', name: 'Dov' };
const secret = 'We can give way on this one.';

/** A remark on its way: labelled, given to somebody, talked about in private, found, settled and taken up again. */
describe('comments, in browsers', () => {
  let drafter: Visitor;
  let colleague: Visitor;
  let member: Visitor;
  let guest: Visitor;
  let text: string;
  let documentId: string;
  let anas: Awaited<ReturnType<typeof join>>;
  let beas: Awaited<ReturnType<typeof join>>;
  let threadId: string;
  const received: ReturnType<typeof receivedBy>[] = [];

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Threads', '--slug', 'threads');
    anas = await join(product, 'threads', { ...ana, role: 'focal-point' });
    const organisation = async (name: string) =>
      String((await anas.post('/coalitions/threads/organisations', { name })).json.id);
    const penHolders = await organisation('Open Desk');
    beas = await join(product, 'threads', {
      ...bea,
      role: 'member',
      organisationId: await organisation('Youth Bridge'),
    });
    await join(product, 'threads', { ...dov, role: 'member', organisationId: penHolders });
    const made = await anas.post('/coalitions/threads/documents', {
      kind: 'statement',
      title: 'On guardians',
      language: 'en',
      content: { format: 'markdown', body: 'A guardian for each child.\n\nWithin five days.\n\nWe stay.' },
    });
    documentId = String(made.json.id);
    text = `${product.baseUrl}/t/${documentId}`;
    const give = (subject: object, access: string) =>
      anas.put(`/documents/${documentId}/access`, { subject, access });
    await give({ everyone: true }, 'comment');
    expect((await give({ organisationId: penHolders }, 'edit')).status).toBe(200);
    threadId = await comment('each child', 'Of any age?');
    await comment('five days', 'Working days?');
    const link = await anas.post(`/documents/${documentId}/guest-links`, {
      label: 'Lucía',
      access: 'comment',
    });

    drafter = await stage.enter('Ana');
    colleague = await stage.enter('Dov');
    member = await stage.enter('Bea');
    guest = await stage.enter('Lucía');
    for (const [visitor, { email }] of [
      [drafter, ana],
      [colleague, dov],
      [member, bea],
    ] as const) {
      await signIn(visitor.page, product, email);
    }
    await guest.page.goto(String(link.json.url));
    await guest.page.getByLabel('Your name').fill('Lucía');
    await guest.page.getByLabel('Your organisation').fill('Red Infancia');
    await guest.page.getByRole('button', { name: 'Open the text' }).click();
    received.push(receivedBy(member.page), receivedBy(guest.page));
    for (const { page } of [drafter, colleague, member, guest]) {
      await page.goto(text);
      await editorOn(page);
    }
  });

  async function comment(quote: string, body: string): Promise<string> {
    const made = await beas.post(`/documents/${documentId}/comments`, { body, anchor: { quote } });
    expect(made.status).toBe(201);
    return String(made.json.id);
  }
  const cardOn = (page: Page, id: string) => page.locator(`[data-thread="${id}"]`);
  const shownOn = (page: Page) =>
    page.locator('.comment-list [data-thread]').evaluateAll((cards) => cards.length);
  const focusedOn = (page: Page) =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-thread]')?.dataset.thread ?? '');

  it('say what they are about and who sees to it, to everybody at once', async () => {
    const card = cardOn(drafter.page, threadId);
    await card.click();
    await card.getByRole('button', { name: 'Labels and who sees to it' }).click();
    await card.getByLabel('Legal').check();
    await card.getByLabel('Who sees to it').selectOption('Dov, Open Desk');
    await expectNoBarriers(drafter);
    await card.getByRole('button', { name: 'Save' }).click();
    for (const { page } of [drafter, colleague, member]) {
      await cardOn(page, threadId).getByText('Legal').first().waitFor();
      await cardOn(page, threadId).getByText('for Dov to see to').waitFor();
    }
    const theirs = cardOn(member.page, threadId);
    await theirs.click();
    await theirs.getByRole('button', { name: 'Labels and who sees to it' }).click();
    await theirs.getByLabel('Legal').waitFor();
    expect(await theirs.getByLabel('Who sees to it').count()).toBe(0);
    await theirs.getByRole('button', { name: 'Cancel' }).click();
  });

  it('among drafters reach drafters, and never a member or a guest by any way', async () => {
    const { page } = drafter;
    await page.getByRole('button', { name: 'Comment', exact: true }).last().click();
    const draft = page.locator('[data-thread="draft"]');
    await draft.getByLabel('Your comment').fill(secret);
    await draft.getByLabel('Only the drafting group reads this').check();
    await draft.getByRole('button', { name: 'Comment', exact: true }).click();
    const card = colleague.page.getByRole('article', { name: 'Comment by Ana' });
    await card.getByText(secret).waitFor();
    await card.getByText('Drafting group only').waitFor();
    const privateId = (await card.getAttribute('data-thread')) ?? '';
    expect(privateId).toMatch(/^cmt_/);

    // What is said afterwards has come, so what was said before would have.
    const later = await comment('We stay', 'All of us?');
    for (const each of [member, guest]) await cardOn(each.page, later).getByText('All of us?').waitFor();
    for (const each of [member, guest]) {
      await each.page.reload();
      await cardOn(each.page, later).waitFor();
      const list = await each.page.evaluate(
        async (address) => (await fetch(address)).text(),
        `${text}/comments`,
      );
      const seen = [await each.page.content(), list].join('\n');
      expect(seen).toContain('All of us?');
      expect(seen).not.toContain(secret);
      expect(seen).not.toContain(privateId);
    }
    for (const wasSent of received) {
      const sent = await Promise.all(['comment.added', secret, privateId].map(wasSent));
      expect(sent).toEqual([true, false, false]);
    }
    const { text: theirs } = await beas.get(`/documents/${documentId}/comments`);
    expect(theirs).not.toContain(privateId);
    expect((await beas.post(`/comments/${privateId}/replies`, { body: 'Me too.' })).status).toBe(404);
    expect((await anas.get(`/documents/${documentId}/comments`)).text).toContain(secret);
  });

  it('are looked at by label, by whom they are for, and by who began them', async () => {
    const { page } = drafter;
    const only = page.getByLabel('Which of them');
    const show = async (choice: string, count: number) => {
      await only.selectOption(choice);
      await until(`${count} of ${choice}`, async () => (await shownOn(page)) === count);
    };
    await page.locator('.ProseMirror p').last().click();
    await page.goto(text);
    await editorOn(page);
    await show('Label: Legal', 1);
    await cardOn(page, threadId).waitFor();
    await show('Drafting group only', 1);
    await page.getByRole('article', { name: 'Comment by Ana' }).waitFor();
    await show('From Youth Bridge', 3);
    await show('From everybody', 4);
    const colleaguesOnly = colleague.page.getByLabel('Which of them');
    await colleague.page.goto(text);
    await colleaguesOnly.selectOption('For me');
    await until('what Dov sees to', async () => (await shownOn(colleague.page)) === 1);
    await cardOn(colleague.page, threadId).waitFor();
    expect(await member.page.getByLabel('Which of them').getByText('Drafting group only').count()).toBe(0);
  });

  it('are gone through with the keyboard, from the text and back to it', async () => {
    const { page } = member;
    await page.goto(text);
    const editor = await editorOn(page);
    await cardOn(page, threadId).waitFor();
    await editor.focus();
    const passed: string[] = [];
    const press = async (key: string) => {
      const before = await focusedOn(page);
      await page.keyboard.press(key);
      await until(`${key} to lead on`, async () => (await focusedOn(page)) !== before);
      passed.push(await focusedOn(page));
    };
    await press('Control+Alt+n');
    await press('Control+Alt+n');
    await press('Control+Alt+p');
    expect(passed[0]).toMatch(/^cmt_/);
    expect(passed[1]).not.toBe(passed[0]);
    expect(passed[2]).toBe(passed[0]);
    await page.keyboard.press('Escape');
    await until('the text to have the keyboard', () =>
      page.evaluate(() => document.activeElement?.classList.contains('ProseMirror') ?? false),
    );
  });

  it('have a link that opens the text at them', async () => {
    await member.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const card = cardOn(member.page, threadId);
    await card.click();
    await card.getByRole('button', { name: 'Copy the link' }).click();
    await card.getByRole('button', { name: 'Copied' }).waitFor();
    const link = await member.page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${text}#${threadId}`);
    await colleague.page.goto('about:blank');
    await colleague.page.goto(link);
    await colleague.page.locator(`[data-thread="${threadId}"].thread-active`).waitFor();
  });

  it('have a link that arrives at them in a long text, on a phone, and where that text is open already', async () => {
    const body = Array.from(
      { length: 90 },
      (_each, at) => `Paragraph ${at + 1}. ${'Every child. '.repeat(40)}`,
    );
    const made = await anas.post('/coalitions/threads/documents', {
      kind: 'statement',
      title: 'A long one',
      language: 'en',
      content: { format: 'markdown', body: body.join('\n\n') },
    });
    const id = String(made.json.id);
    const long = `${stage.product.baseUrl}/t/${id}`;
    await anas.put(`/documents/${id}/access`, { subject: { everyone: true }, access: 'comment' });
    const about = async (quote: string) => {
      const begun = await beas.post(`/documents/${id}/comments`, { body: 'Which one?', anchor: { quote } });
      return String(begun.json.id);
    };
    const [late, later] = [await about('Paragraph 60'), await about('Paragraph 88')];
    const settled = await about('Paragraph 30');
    expect((await anas.post(`/comments/${settled}/resolve`, { outcome: 'settled' })).status).toBe(200);
    const { page } = colleague;
    const hasArrivedAt = (thread: string) =>
      until(`the screen to be at ${thread}`, async () => {
        const shown = [page.locator(`[data-highlight="${thread}"]`).first(), cardOn(page, thread)];
        const seen = await Promise.all(shown.map(isSeen));
        return seen.every(Boolean) && (await focusedOn(page)) === thread;
      });
    for (const size of [
      { width: 1280, height: 860 },
      { width: 390, height: 780 },
    ]) {
      await page.setViewportSize(size);
      await page.goto('about:blank');
      await page.goto(`${long}#${later}`);
      await hasArrivedAt(later);
      await page.evaluate((hash) => window.location.assign(hash), `#${late}`);
      await hasArrivedAt(late);
      await page.evaluate((hash) => window.location.assign(hash), `#${settled}`);
      await hasArrivedAt(settled);
    }
    await expectNoBarriers(colleague);
    await page.setViewportSize({ width: 1280, height: 860 });
  });

  it('are settled with a reason that their author reads, and opened again by the author, who says why', async () => {
    const { page } = drafter;
    const card = cardOn(page, threadId);
    await card.click();
    await card.getByRole('button', { name: 'Settle' }).click();
    await card.getByLabel('What becomes of it').selectOption('Not accepted');
    const reason = card.getByLabel('Why it is not accepted, or only in part');
    await reason.fill('The treaty says it.');
    await expectNoBarriers(drafter);
    await card.getByRole('button', { name: 'Settle' }).click();
    await card.waitFor({ state: 'detached' });

    await member.page.getByRole('button', { name: 'Settled (1)' }).click();
    const theirs = cardOn(member.page, threadId);
    await theirs.getByText('The treaty says it.').waitFor();
    const isRefused = (there: Page, words: string) =>
      there.locator('.text-refused', { hasText: words, has: there.locator('.lucide-octagon-x') }).waitFor();
    await isRefused(member.page, 'Not accepted · Ana');
    for (const list of ['review', 'review/reply']) {
      await page.goto(`${text}/${list}`);
      await isRefused(page, 'Not accepted');
    }
    await page.goto(text);
    await editorOn(page);
    await theirs.click();
    await theirs.getByRole('button', { name: 'Reopen' }).click();
    await theirs.getByLabel('Why it is open again').fill('Not for those over 16.');
    await theirs.getByRole('button', { name: 'Reopen' }).click();
    await card.waitFor();
    await card.click();
    await card.getByText('Not for those over 16.').waitFor();
    await member.page.getByRole('button', { name: 'Settled (0)' }).waitFor();
  });
});
