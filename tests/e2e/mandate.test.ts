import { beforeAll, describe, expect, it } from 'vitest';
import type { api } from '../support/api.js';
import type { Visitor } from '../support/browser.js';
import { signIn, whileSending } from '../support/pages.js';
import { join } from '../support/people.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { words } from '../support/words.js';

const stage = setStage();

/** A member with a standing mandate works in French, on a phone; the focal point works in English. */
describe('a standing mandate', () => {
  let ana: Visitor;
  let bram: Visitor;
  let anasApi: ReturnType<typeof api>;
  let organisation: string;
  const at = (path: string) => `${stage.product.baseUrl}${path}`;
  const say = words('en');
  const dites = words('fr');

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Ready Coalition', '--slug', 'ready');
    const email = (name: string) => `${name}@ready.example`;
    anasApi = await join(product, 'ready', { email: email('ana'), name: 'Ana', role: 'focal-point' });
    const { json } = await anasApi.post('/coalitions/ready/organisations', {
      name: 'Youth Bridge',
      country: 'BE',
    });
    organisation = `/c/ready/organisations/${json.id}`;
    const organisationId = json.id ?? '';
    await join(product, 'ready', { email: email('bram'), name: 'Bram', role: 'member', organisationId });
    await join(product, 'ready', { email: email('carla'), name: 'Carla', role: 'member', organisationId });
    ana = await stage.enter('Ana');
    await signIn(ana.page, product, email('ana'));
    bram = await stage.enter('Bram', { locale: 'fr-FR' });
    await signIn(bram.page, product, email('bram'), 'fr');
    await bram.context.addCookies([{ name: 'locale', value: 'fr', url: product.baseUrl }]);
    await bram.page.setViewportSize({ width: 390, height: 844 });
  });

  it('is recorded by the organisation itself, with what it rests on', async () => {
    const { page } = bram;
    await page.goto(at(organisation));
    await page.getByText(dites('mandate.none')).waitFor();
    await page.getByText(dites('mandate.add.open')).click();
    const field = (name: 'person' | 'topics' | 'until' | 'note') =>
      page.getByLabel(dites(`mandate.add.${name}`));
    const press = () => page.getByRole('button', { name: dites('mandate.add.submit') }).click();
    await field('person').selectOption({ label: 'Carla' });
    await field('topics').fill('rétention, école');
    await field('until').fill('2020-01-01');
    await field('note').fill('Conseil du 3');
    await expectNoBarriers(bram);
    // What is changed before the answer comes stays, and what is not comes back with the refusal.
    await whileSending(page, press, async () => {
      await field('person').selectOption({ label: 'Bram' });
      await field('until').fill('');
      await field('note').fill('Conseil du 3 mars');
    });
    await page.getByRole('alert').filter({ hasText: 'Ce dernier jour est passé' }).waitFor();
    expect(await field('person').locator('option:checked').textContent()).toBe('Bram');
    expect(await field('topics').inputValue()).toBe('rétention, école');
    expect(await field('until').inputValue()).toBe('');
    expect(await field('note').inputValue()).toBe('Conseil du 3 mars');
    await whileSending(page, press, () => field('topics').fill('logement'));
    await page.getByText('Conseil du 3 mars').waitFor();
    // The next one has been begun.
    expect(await field('topics').inputValue()).toBe('logement');
    expect(await field('note').inputValue()).toBe('');
    await field('topics').fill('logement, ');
    const suggested = page.locator('datalist option');
    expect(
      await suggested.evaluateAll((options) => options.map((each) => each.getAttribute('value'))),
    ).toEqual(['logement, école', 'logement, rétention']);
    await field('person').selectOption({ label: 'Bram' });
    await field('topics').fill('Rétention');
    await field('note').fill('Encore une fois');
    await press();
    await page.getByRole('alert').filter({ hasText: 'Cette personne a déjà un mandat' }).waitFor();
    expect(await field('topics').getAttribute('aria-invalid')).toBe('true');
    await expectNoBarriers(bram);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

  it('is told to its person before they sign, and to the focal point beside the sign-on', async () => {
    const { json } = await anasApi.post('/coalitions/ready/documents', {
      kind: 'statement',
      title: 'End detention',
      language: 'en',
      content: { format: 'markdown', body: 'Children are detained.' },
    });
    await anasApi.put(`/documents/${json.id}/access`, { subject: { everyone: true }, access: 'view' });
    const edition = await anasApi.post(`/documents/${json.id}/editions`, {});
    const round = await anasApi.post(`/editions/${edition.json.id}/rounds`, {
      closesAt: new Date(Date.now() + 5 * 86_400_000).toISOString(),
      policy: { topics: ['Rétention'] },
    });
    await anasApi.post(`/rounds/${round.json.id}/open`, {});
    const text = `/t/${json.id}/sign-on`;
    await ana.page.goto(at(text));
    await ana.page.getByText(/Bram has a mandate on rétention/).waitFor();
    await expectNoBarriers(ana);
    await bram.page.goto(at(text));
    await bram.page.getByText(/Vous avez un mandat permanent sur rétention/).waitFor();
    await expectNoBarriers(bram);
    await bram.page.getByRole('button', { name: dites('signOn.deciding.submit') }).click();
    await bram.page.getByRole('button', { name: dites('signOn.own.withdraw') }).waitFor();
    await ana.page.reload();
    await ana.page.getByText(/with a mandate on rétention/).waitFor();
  });

  it('is ended by a focal point, and stays for the record', async () => {
    const { page } = ana;
    await page.goto(at(organisation));
    await page.getByRole('button', { name: /^End the mandate of Bram/ }).click();
    await page.getByText(say('mandate.none')).waitFor();
    await page.getByText('One earlier mandate').click();
    await page.getByText('Conseil du 3 mars').waitFor();
    await expectNoBarriers(ana);
  });
});
