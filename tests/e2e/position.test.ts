import { beforeAll, describe, expect, it } from 'vitest';
import type { api } from '../support/api.js';
import type { Visitor } from '../support/browser.js';
import { editorOn, saved, signIn, typeAtEndOf } from '../support/pages.js';
import { join } from '../support/people.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { until } from '../support/until.js';
import { words } from '../support/words.js';

const stage = setStage();

/** A focal point writes in English; a member takes positions in French, on a phone. */
describe('positions on a text', () => {
  let ana: Visitor;
  let bram: Visitor;
  let text: string;
  let documentId: string;
  let anasApi: ReturnType<typeof api>;
  const at = (path: string) => `${stage.product.baseUrl}${path}`;
  const say = words('en');
  const dites = words('fr');

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Early Coalition', '--slug', 'early');
    anasApi = await join(product, 'early', {
      email: 'ana@early.example',
      name: 'Ana',
      role: 'focal-point',
    });
    const { json } = await anasApi.post('/coalitions/early/organisations', {
      name: 'Youth Bridge',
      country: 'BE',
    });
    await join(product, 'early', {
      email: 'bram@early.example',
      name: 'Bram',
      role: 'member',
      organisationId: json.id,
    });
    const created = await anasApi.post('/coalitions/early/documents', {
      kind: 'statement',
      title: 'End detention',
      language: 'en',
      content: { format: 'markdown', body: 'Children are detained.\n\nWe ask to end it by 2030' },
    });
    documentId = created.json.id!;
    text = `/t/${documentId}`;
    await anasApi.put(`/documents/${created.json.id}/access`, {
      subject: { everyone: true },
      access: 'comment',
    });
    await anasApi.post(`/documents/${created.json.id}/comments`, { body: 'Whose children?' });
    ana = await stage.enter('Ana');
    await signIn(ana.page, product, 'ana@early.example');
    bram = await stage.enter('Bram', { locale: 'fr-FR' });
    await signIn(bram.page, product, 'bram@early.example', 'fr');
    await bram.context.addCookies([{ name: 'locale', value: 'fr', url: product.baseUrl }]);
    await bram.page.setViewportSize({ width: 390, height: 844 });
  });

  it('a member finds them under the review, and is told what a red line needs', async () => {
    await ana.page.goto(at(text));
    await editorOn(ana.page);
    await bram.page.goto(at(`${text}/review`));
    await bram.page.getByRole('link', { name: dites('position.open') }).click();
    await bram.page
      .getByRole('listitem')
      .filter({ hasText: '2030' })
      .getByRole('link', { name: dites('position.take') })
      .click();
    await bram.page.getByRole('radio', { name: dites('position.answer.red-line') }).check();
    await bram.page.getByRole('button', { name: dites('position.save') }).click();
    await bram.page.getByText('Précisez ce qui lèverait la ligne rouge.').first().waitFor();
    expect(await bram.page.getByRole('radio', { name: dites('position.answer.red-line') }).isChecked()).toBe(
      true,
    );
    await expectNoBarriers(bram);
    await bram.page.getByLabel(dites('position.lift')).fill('A date the Council can meet.');
    await bram.page.getByRole('button', { name: dites('position.save') }).click();
    await bram.page.getByText(dites('position.taken')).waitFor();
  });

  it('the count stands beside the text at once, and no word of the text is another', async () => {
    const strip = ana.page.locator('.position-strip');
    await strip.waitFor();
    expect(await strip.getAttribute('aria-label')).toContain('1 red line');
    expect(await ana.page.locator('.written-text p').nth(1).textContent()).toBe('We ask to end it by 2030');
  });

  it('the focal point sees what it costs', async () => {
    await ana.page.goto(at(`${text}/positions`));
    await ana.page.getByText('1 organisation would stay away').waitFor();
    await ana.page.getByText('the only red line of Youth Bridge').waitFor();
    await expectNoBarriers(ana);
  });

  it('the freeze screen says what is open and whom the text costs, to those who may know', async () => {
    await ana.page.goto(at(`${text}/freeze`));
    const redLine = ana.page.getByRole('link', { name: '1 organisation has a red line that holds' });
    await redLine.waitFor();
    expect(await redLine.getAttribute('href')).toBe(`${text}/positions`);
    await ana.page.getByRole('main').getByText('Youth Bridge', { exact: true }).waitFor();
    await ana.page.getByRole('button', { name: say('edition.freeze.button') }).waitFor();
    await expectNoBarriers(ana);
    await ana.page.getByRole('link', { name: '1 remark has no outcome yet' }).click();
    await ana.page.waitForURL(at(`${text}/review/reply?show=open`));
    await ana.page.getByText('Whose children?').first().waitFor();
    await bram.page.goto(at(`${text}/freeze`));
    await bram.page.getByRole('link', { name: '1 remarque attend encore une suite' }).waitFor();
    expect(await bram.page.getByText('ligne rouge').count()).toBe(0);
    await expectNoBarriers(bram);
  });

  it('other words ask again', async () => {
    await ana.page.goto(at(text));
    await editorOn(ana.page);
    await typeAtEndOf(ana.page.locator('.written-text p').nth(1), ' or sooner');
    await saved(ana.page);
    await until('the member to be asked', async () => {
      await bram.page.goto(at(`${text}/positions`));
      return (await bram.page.getByText(dites('position.changedSince')).count()) > 0;
    });
    await bram.page.getByRole('link', { name: dites('position.stillHolds') }).click();
    await bram.page.getByRole('radio', { name: dites('position.answer.support') }).check();
    await bram.page.getByRole('button', { name: dites('position.save') }).click();
    await bram.page.getByText(dites('position.taken')).waitFor();
    await ana.page.goto(at(`${text}/positions`));
    await ana.page.getByText('1 organisation would sign').waitFor();
    expect(await ana.page.getByRole('table').getByText(say('position.stance.support')).count()).toBe(1);
    await ana.page.goto(at(`${text}/freeze`));
    await ana.page.getByRole('link', { name: '1 remark has no outcome yet' }).waitFor();
    expect(await ana.page.getByText('red line').count()).toBe(0);
  });

  it('a red line names the suggestion that would lift it, and the focal point sees what each wording costs', async () => {
    const suggested = { anchor: { quote: 'sooner' }, replacement: 'in 2028', reason: 'Say when.' };
    await anasApi.post(`/documents/${documentId}/suggestions`, suggested);
    await bram.page.goto(at(`${text}/positions`));
    const paragraph = bram.page.getByRole('listitem').filter({ hasText: '2030' }).first();
    await paragraph.getByRole('link', { name: dites('position.change') }).click();
    await bram.page
      .getByRole('radio', { name: dites('position.answer.red-line') })
      .first()
      .check();
    await bram.page.getByRole('radio', { name: dites('position.ofWording.couldSign') }).check();
    await expectNoBarriers(bram);
    await bram.page.getByRole('button', { name: dites('position.save') }).click();
    await bram.page.getByText(dites('position.taken')).waitFor();
    await ana.page.goto(at(`${text}/positions`));
    const wordings = ana.page.getByRole('region', { name: 'Wordings of paragraph 2' });
    expect(await wordings.getByRole('term').allTextContents()).toEqual([
      '1 organisation lost',
      '1 organisation gained',
    ]);
    await expectNoBarriers(ana);
    await ana.page.goto(at(`${text}/review`));
    await ana.page.getByRole('checkbox', { name: /suggestion/i }).check();
    await ana.page.getByRole('button', { name: say('suggestion.decide.accept') }).click();
    await until('the member to be asked whether the line is lifted', async () => {
      await bram.page.goto(at(`${text}/positions`));
      return (await bram.page.getByText(dites('position.changedSince')).count()) > 0;
    });
    await bram.page.getByRole('link', { name: dites('position.stillHolds') }).click();
    const answers = bram.page.getByRole('radio');
    expect(await answers.first().getAttribute('value')).toBe('live-with');
    await bram.page.getByRole('radio', { name: dites('position.answer.lifted') }).check();
    await expectNoBarriers(bram);
    await bram.page.getByRole('button', { name: dites('position.save') }).click();
    await bram.page.getByText(dites('position.taken')).waitFor();
    await ana.page.goto(at(`${text}/positions`));
    await ana.page.getByText('1 organisation would sign').waitFor();
    expect(await wordings.count()).toBe(0);
  });
});
