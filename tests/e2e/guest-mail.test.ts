import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../support/browser.js';
import { linkIn, type ReceivedMail } from '../support/mailbox.js';
import { editorOn } from '../support/pages.js';
import { guestsToWriteTo, join } from '../support/people.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { storyClock } from '../support/story-clock.js';
import { until } from '../support/until.js';

const lucia = 'lucia@mail.example';
const marek = 'marek@mail.example';
// A Tuesday morning: guests are written to ten minutes after an answer, by day.
const clock = storyClock('2037-12-08T09:00:00Z');

/** Somebody without an account asks to be written to when they are answered, comes back from the mail, and ends it. */
describe('the mail to a guest', () => {
  const stage = setStage('start', () => clock.env);
  let ana: Awaited<ReturnType<typeof join>>;
  let guest: Visitor;
  let documentId: string;
  let mail: ReceivedMail;
  const threads = new Map<string, string>();

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Guests Answered', '--slug', 'answered');
    ana = await join(product, 'answered', { email: 'ana@mail.example', name: 'Ana', role: 'focal-point' });
    const made = await ana.post('/coalitions/answered/documents', {
      kind: 'statement',
      title: 'On guardians',
      language: 'en',
      content: { format: 'markdown', body: 'A guardian for each child.' },
    });
    documentId = String(made.json.id);
    guest = await comeIn('Lucía', lucia);
    await comeIn('Marek', marek);
  });
  afterAll(() => clock.dispose());

  /** Enters by a link of their own, leaves an address, and comments. */
  async function comeIn(name: string, email: string): Promise<Visitor> {
    const made = await ana.post(`/documents/${documentId}/guest-links`, { label: name, access: 'comment' });
    const visitor = await stage.enter(name);
    const { page } = visitor;
    await page.goto(String(made.json.url));
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel('Your organisation').fill('Red Infancia');
    await page.getByLabel('Your e-mail, for answers (optional)').fill(email);
    await page.getByRole('button', { name: 'Open the text' }).click();
    await editorOn(page);
    await page.getByRole('button', { name: 'Comment', exact: true }).last().click();
    const draft = page.locator('[data-thread="draft"]');
    await draft.getByLabel('Your comment').fill(`How soon, asks ${name}.`);
    await draft.getByRole('button', { name: 'Comment', exact: true }).click();
    const card = page.getByRole('article', { name: `Comment by Red Infancia · ${name} · Guest` });
    threads.set(name, (await card.getAttribute('data-thread')) ?? '');
    return visitor;
  }

  async function answer(name: string, body: string): Promise<void> {
    const path = `/comments/${threads.get(name)}/replies`;
    expect((await ana.post(path, { body })).status).toBe(201);
  }
  /** The answers have been noted, and what gathers for ten minutes is due. */
  async function later(): Promise<void> {
    await until('somebody to write to', async () => (await guestsToWriteTo(stage.product)) > 0);
    clock.set(new Date(clock.now().getTime() + 15 * 60_000).toISOString());
  }
  const mailsTo = async (email: string) =>
    (await stage.product.mail.all()).filter(({ to, text }) => to.includes(email) && text.includes('/u/'));

  it('tells the answer, and its button is a way in of their own', async () => {
    await answer('Lucía', 'Within five days.');
    await later();
    mail = await stage.product.mail.take(lucia, '/u/');
    expect(mail.text).toContain('Within five days.');
    const returning = await stage.enter('Lucía at home');
    const { page } = returning;
    await page.goto(linkIn(mail.links, '/g/'));
    await expectNoBarriers(returning);
    await page.getByLabel('I am Lucía.').check();
    await page.getByRole('button', { name: 'Go on as Lucía' }).click();
    await page.waitForURL(`${stage.product.baseUrl}/t/${documentId}**`);
    await editorOn(page);
    await page.getByRole('article', { name: 'Comment by Red Infancia · Lucía · Guest' }).waitFor();
  });

  it('comes no more once its link was used, while others are still written to', async () => {
    const { page } = guest;
    await page.goto(linkIn(mail.links, '/u/'));
    await page.getByText('Your link to the text still works.').waitFor();
    await expectNoBarriers(guest);
    await page.getByLabel('These mails are to end.').check();
    await page.getByRole('button', { name: 'Send me no more of these mails' }).click();
    await page.getByRole('heading', { name: 'These mails have ended' }).waitFor();
    await expectNoBarriers(guest);
    for (const words of ['By Friday.', 'By Monday.']) {
      await answer('Lucía', words);
      await answer('Marek', words);
      await later();
      const told = await stage.product.mail.take(marek, '/u/');
      expect(told.text).toContain(words);
    }
    expect(await mailsTo(lucia)).toHaveLength(1);
    await page.goto(`${stage.product.baseUrl}/t/${documentId}`);
    await editorOn(page);
    const card = page.getByRole('article', { name: 'Comment by Red Infancia · Lucía · Guest' });
    await card.click();
    await card.getByText('By Monday.').waitFor();
  });
});
