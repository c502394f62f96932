import { beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../support/browser.js';
import type { ReceivedMail } from '../support/mailbox.js';
import { signIn } from '../support/pages.js';
import { join } from '../support/people.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { until } from '../support/until.js';
import { words } from '../support/words.js';

const bram = 'bram@notice.example';
const dire = words('fr');

/** Somebody is answered: by mail in their language, in the list, and no more once they have had enough. */
describe('an answer', () => {
  const stage = setStage();
  let ana: Awaited<ReturnType<typeof join>>;
  let his: Awaited<ReturnType<typeof join>>;
  let threadPath: string;
  let textId: string;
  let reader: Visitor;
  let mail: ReceivedMail;

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Coalition Enfance', '--slug', 'notice');
    ana = await join(product, 'notice', { email: 'ana@notice.example', name: 'Ana', role: 'focal-point' });
    const organisation = await ana.post('/coalitions/notice/organisations', {
      name: 'Pont des jeunes',
      country: 'BE',
    });
    his = await join(product, 'notice', {
      email: bram,
      name: 'Bram',
      role: 'member',
      organisationId: String(organisation.json.id),
    });
    const text = await ana.post('/coalitions/notice/documents', {
      kind: 'statement',
      title: 'Toujours un enfant',
      language: 'fr',
      content: { format: 'markdown', body: 'Aucun enfant n’est détenu.' },
    });
    textId = String(text.json.id);
    await ana.put(`/documents/${textId}/access`, { subject: { everyone: true }, access: 'comment' });
    const thread = await his.post(`/documents/${textId}/comments`, {
      body: 'Depuis quand ?',
      anchor: { quote: 'Aucun enfant' },
    });
    expect(thread.status).toBe(201);
    threadPath = `/comments/${thread.json.id}`;

    reader = await stage.enter('bram', { locale: 'fr-BE' });
    await reader.context.addCookies([{ name: 'locale', value: 'fr', url: product.baseUrl }]);
    await signIn(reader.page, product, bram, 'fr');
  });

  it('is mailed when the author wants it, in French, with the words and the passage', async () => {
    const { page } = reader;
    await page.goto(`${stage.product.baseUrl}/me`);
    await page.getByLabel(dire('person.language')).selectOption('fr');
    await page.getByRole('button', { name: dire('person.save'), exact: true }).click();
    await page.getByText(dire('person.saved')).first().waitFor();
    await page.getByLabel(dire('notice.setting.quietHours')).uncheck();
    await page.getByRole('button', { name: dire('notice.setting.save') }).click();
    await page.getByText(dire('notice.setting.saved')).waitFor();
    await expectNoBarriers(reader);

    expect((await ana.post(`${threadPath}/replies`, { body: 'Depuis 2024.' })).status).toBe(201);
    mail = await stage.product.mail.take(bram, 'a répondu');
    expect(mail.subject).toBe('Ana a répondu à votre commentaire sur « Toujours un enfant »');
    expect(mail.text).toContain('À propos de ces mots : « Aucun enfant »');
    expect(mail.text).toContain('Depuis 2024.');
  });

  it('stands in the list and counts in the bar until it is read, without JavaScript', async () => {
    const { page, context } = await stage.enter('plain', { locale: 'fr-BE', javaScriptEnabled: false });
    await context.addCookies(await reader.context.cookies());
    await page.goto(`${stage.product.baseUrl}/c/notice`);
    await page.getByRole('link', { name: /^Pour moi \(1 / }).click();
    await page.getByText('Depuis 2024.').waitFor();
    await reader.page.goto(page.url());
    await expectNoBarriers(reader);
    await page.getByRole('button', { name: dire('notice.markAllRead') }).click();
    await page.getByRole('link', { name: /^Pour moi \(0 / }).waitFor();
  });

  it('is not ended by whoever opens the link, and is by one POST of a mail program', async () => {
    const link = mail.links.find((address) => address.includes('/u/')) ?? '';
    for (const init of [{ method: 'HEAD' }, { headers: { purpose: 'prefetch' } }, {}]) {
      expect((await fetch(link, init)).status).toBe(200);
    }
    const robot = await stage.enter('robot', { locale: 'fr-BE' });
    await robot.page.goto(link);
    await robot.page.getByRole('heading', { name: dire('notice.unsubscribe.title') }).waitFor();
    await expectNoBarriers(robot);
    for (const which of ['first', 'last'] as const) {
      await robot.page.goto(link);
      const form = which === 'first' ? robot.page.locator('form').first() : robot.page.locator('form').last();
      // The page is loaded already; what is waited for is the one that the form leads to.
      const left = robot.page.waitForEvent('framenavigated');
      await form.evaluate((element: HTMLFormElement) => element.requestSubmit());
      await left;
      await robot.page.waitForLoadState();
    }
    const foreign = await fetch(link, { method: 'POST', body: new URLSearchParams({ act: 'unsubscribe' }) });
    expect(foreign.status).toBeGreaterThanOrEqual(400);
    await ana.post(`${threadPath}/replies`, { body: 'Encore.' });
    await stage.product.mail.take(bram, 'a répondu');

    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
    expect((await fetch(link, { method: 'POST', body })).status).toBe(204);
    await robot.page.goto(link);
    await robot.page.getByRole('heading', { name: dire('notice.unsubscribe.doneTitle') }).waitFor();
    await expectNoBarriers(robot);
  });

  it('leads to the suggestion it is about, where it is folded away with others that are decided', async () => {
    const { page } = reader;
    const decided: string[] = [];
    for (const [quote, replacement] of [
      ['Aucun enfant', 'Pas un enfant'],
      ['détenu', 'enfermé'],
    ]) {
      const made = await his.post(`/documents/${textId}/suggestions`, { anchor: { quote }, replacement });
      expect((await ana.post(`/suggestions/${made.json.id}/reject`, { reason: 'Non.' })).status).toBe(200);
      decided.push(String(made.json.id));
    }
    const [one = '', other = ''] = decided;
    const arrivedAt = (id: string) =>
      until(`the focus to be on ${id}, in view`, () =>
        page.evaluate((wanted) => {
          const { activeElement } = document;
          const { top = -1 } = activeElement?.getBoundingClientRect() ?? {};
          return activeElement?.id === wanted && top >= 0 && top < window.innerHeight;
        }, id),
      );
    const told = page.locator(`a[href$="#${one}"]`).first();
    await until('the notice', async () => {
      await page.goto(`${stage.product.baseUrl}/c/notice/for-me`);
      return (await told.count()) > 0;
    });
    await told.press('Enter');
    await page.waitForURL(`**/t/${textId}/review#${one}`);
    await arrivedAt(one);
    await page.getByText('Pas un').first().waitFor();
    await page
      .locator('details', { has: page.locator(`[id="${one}"]`) })
      .evaluate((fold: HTMLDetailsElement) => {
        fold.open = false;
      });
    await page.evaluate((id) => window.location.assign(`#${id}`), other);
    await arrivedAt(other);
    await expectNoBarriers(reader);
    await page.reload();
    await arrivedAt(other);
  });

  it('can be kept quiet about, on the text', async () => {
    const { page } = reader;
    await page.goto(`${stage.product.baseUrl}/t/${textId}/review`);
    await page.getByRole('button', { name: dire('notice.quiet.begin') }).click();
    await page.getByRole('button', { name: dire('notice.quiet.end') }).waitFor();
    await expectNoBarriers(reader);
  });
});
