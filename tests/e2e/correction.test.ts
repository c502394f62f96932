import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { api } from '../support/api.js';
import type { Visitor } from '../support/browser.js';
import { editorOn, saved, signIn, typeAtEndOf } from '../support/pages.js';
import { join } from '../support/people.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { until } from '../support/until.js';
import { words, type Locale } from '../support/words.js';

const stage = setStage();

/** A figure turns out wrong while the text is being signed: two focal points, one member, one evening. */
describe('a text that is corrected while it is being signed', () => {
  let ana: Visitor;
  let chiara: Visitor;
  let bram: Visitor;
  let anasApi: ReturnType<typeof api>;
  let text: string;
  let roundId: string;
  const at = (path: string) => `${stage.product.baseUrl}${path}`;
  const say = words('en');
  const dites = words('fr');

  const enter = async (name: string, locale: Locale = 'en'): Promise<Visitor> => {
    const email = `${name.toLowerCase()}@late.example`;
    const visitor = await stage.enter(name, { locale: locale === 'fr' ? 'fr-FR' : 'en-GB' });
    await signIn(visitor.page, stage.product, email, locale);
    await visitor.context.addCookies([{ name: 'locale', value: locale, url: stage.product.baseUrl }]);
    return visitor;
  };
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const round = async () => (await anasApi.get(`/rounds/${roundId}`)).json;

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Late Coalition', '--slug', 'late');
    anasApi = await join(product, 'late', { email: 'ana@late.example', name: 'Ana', role: 'focal-point' });
    await join(product, 'late', { email: 'chiara@late.example', name: 'Chiara', role: 'focal-point' });
    const { json } = await anasApi.post('/coalitions/late/organisations', {
      name: 'Youth Bridge',
      country: 'BE',
    });
    await anasApi.post('/coalitions/late/organisations', { name: 'Harbour', country: 'FR' });
    await join(product, 'late', {
      email: 'bram@late.example',
      name: 'Bram',
      role: 'member',
      organisationId: json.id,
    });
    const created = await anasApi.post('/coalitions/late/documents', {
      kind: 'statement',
      title: 'End detention',
      language: 'en',
      content: { format: 'markdown', body: 'Children are detained.\n\nWe ask to end it by 2030' },
    });
    text = `/t/${created.json.id}`;
    await anasApi.put(`/documents/${created.json.id}/access`, {
      subject: { everyone: true },
      access: 'comment',
    });
    const edition = await anasApi.post(`/documents/${created.json.id}/editions`, {});
    const made = await anasApi.post(`/editions/${edition.json.id}/rounds`, {
      closesAt: new Date(Date.now() + 5 * 86_400_000).toISOString(),
    });
    roundId = made.json.id ?? '';
    await anasApi.post(`/rounds/${roundId}/open`, {});
    [ana, chiara, bram] = [await enter('Ana'), await enter('Chiara', 'fr'), await enter('Bram')];
  });

  it('asks every organisation, and a member decides', async () => {
    await stage.product.mail.take('bram@late.example', 'End detention');
    await bram.page.goto(at(`${text}/sign-on`));
    await bram.page.getByRole('button', { name: say('signOn.deciding.submit') }).waitFor();
    await until('the focal point to see that somebody has looked', async () => {
      await ana.page.goto(at(`${text}/sign-on?standing=seen`));
      return (await ana.page.getByRole('table').filter({ hasText: 'Youth Bridge' }).count()) > 0;
    });
    await press(bram.page, say('signOn.deciding.submit'));
    await bram.page.getByText(say('signOn.own.withdraw')).waitFor();
    await expectNoBarriers(bram);
    expect((await round()).counts).toMatchObject({ signatories: 1 });
  });

  it('lets a focal point see who is silent, and note what an organisation told her', async () => {
    const { page } = ana;
    await page.goto(at(`${text}/sign-on?standing=invited`));
    const table = page.getByRole('table').filter({ hasText: 'Harbour' }).first();
    await table.waitFor();
    expect(await table.textContent()).not.toContain('Youth Bridge');
    await expectNoBarriers(ana);
    await page.getByText(say('round.standing.step.heading')).click();
    await page.getByLabel(say('round.step.expectedOn')).fill('2030-01-15');
    await press(page, say('round.standing.step.save'));
    await page.getByText(say('round.standing.step.done')).waitFor();
    await page.goto(at(`${text}/sign-on?standing=clearance`));
    await page.getByText('Tue 15 Jan 2030').waitFor();
  });

  it('opens the text to focal points, who change it, freeze it and weigh it', async () => {
    const { page } = ana;
    await page.goto(at(`${text}/sign-on`));
    await press(page, say('correction.start'));
    await page.getByText(say('correction.writingTitle')).waitFor();
    await page.goto(at(text));
    const editor = await editorOn(page);
    await typeAtEndOf(editor.locator('p').last(), ', or by 2028.');
    await saved(page);
    await page.goto(at(`${text}/sign-on`));
    await press(page, say('correction.propose'));
    await page.getByLabel(say('correction.class.editorial')).check();
    await press(page, say('correction.say'));
    await page.getByText(say('correction.classed')).waitFor();
    await expectNoBarriers(ana);

    await chiara.page.goto(at(`${text}/sign-on`));
    await chiara.page.getByLabel(dites('correction.class.material')).check();
    await press(chiara.page, dites('correction.say'));
    const apply = chiara.page.getByRole('button', { name: dites('correction.apply.material') });
    await apply.waitFor();
    await expectNoBarriers(chiara);
    await apply.click();
    await chiara.page.getByText(dites('correction.start')).waitFor();
    expect((await round()).counts).toMatchObject({ signatories: 0, byState: { lapsed: 1 } });
  });

  it('asks who had signed with nothing but the difference, and takes one press', async () => {
    const letter = await stage.product.mail.take('bram@late.example', 'Please confirm by');
    expect(letter.text).toContain('We ask to end it by 2030, or by 2028.');
    expect(letter.text).not.toContain('Children are detained.');
    const { page } = bram;
    await page.goto(at(`${text}/sign-on`));
    await page.locator('ins').filter({ hasText: 'or by 2028' }).waitFor();
    expect(await page.locator('del').count()).toBeLessThanOrEqual(1);
    await expectNoBarriers(bram);
    await press(page, say('correction.changed.button'));
    await page.getByText(say('signOn.own.withdraw')).waitFor();
    expect((await round()).counts).toMatchObject({ signatories: 1 });
  });
});
