import { beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../support/browser.js';
import { signIn } from '../support/pages.js';
import { join } from '../support/people.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { words } from '../support/words.js';

const stage = setStage();
const dites = words('fr');

/** Somebody opens the review of a text on which little was said, and is told what they can do about it. */
describe('the review page', () => {
  let bea: Visitor;
  const texts = { commented: '', read: '', discussed: '' };

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Reviewing', '--slug', 'reviewing');
    const email = (name: string) => `${name}@reviewing.example`;
    const ana = await join(product, 'reviewing', { email: email('ana'), name: 'Ana', role: 'focal-point' });
    const { json } = await ana.post('/coalitions/reviewing/organisations', { name: 'Pont des jeunes' });
    const organisationId = String(json.id);
    await join(product, 'reviewing', { email: email('bea'), name: 'Bea', role: 'member', organisationId });
    const begin = async (access: 'comment' | 'view') => {
      const made = await ana.post('/coalitions/reviewing/documents', {
        kind: 'statement',
        title: 'On guardians',
        language: 'en',
        content: { format: 'markdown', body: 'States should end detention.' },
      });
      await ana.put(`/documents/${made.json.id}/access`, { subject: { everyone: true }, access });
      return String(made.json.id);
    };
    texts.commented = await begin('comment');
    texts.read = await begin('view');
    texts.discussed = await begin('comment');
    const anchor = { quote: 'detention' };
    await ana.post(`/documents/${texts.discussed}/comments`, { body: 'Whose?', anchor });
    const change = { anchor, replacement: 'imprisonment', reason: null };
    await ana.post(`/documents/${texts.discussed}/suggestions`, change);
    bea = await stage.enter('Bea', { locale: 'fr-FR' });
    await bea.context.addCookies([{ name: 'locale', value: 'fr', url: product.baseUrl }]);
    await signIn(bea.page, product, email('bea'), 'fr');
  });

  const open = (id: string, asked = '') => bea.page.goto(`${stage.product.baseUrl}/t/${id}/review${asked}`);
  const toText = () => bea.page.getByRole('link', { name: dites('document.review.toText') });
  const hint = () => bea.page.getByText(dites('document.review.noneHint'));

  it('leads whoever may comment and suggest to the text, and says how', async () => {
    await open(texts.commented);
    await bea.page.getByText(dites('suggestion.none')).waitFor();
    expect([await toText().count(), await hint().count()]).toEqual([2, 1]);
    await expectNoBarriers(bea);
  });

  it('promises nothing to whoever may only read', async () => {
    await open(texts.read);
    await bea.page.getByText(dites('suggestion.none')).waitFor();
    expect([await toText().count(), await hint().count()]).toEqual([1, 0]);
  });

  it('leads from a choice without comments to all of them', async () => {
    await open(texts.discussed, '?show=settled');
    await bea.page.getByText(dites('document.review.noneFiltered')).waitFor();
    expect(await toText().count()).toBe(0);
    await bea.page.getByRole('link', { name: dites('document.review.toAll') }).click();
    await bea.page.getByText('Whose?').waitFor();
    await expectNoBarriers(bea);
  });

  it('says which words go and which come, in the language of the page, and not into what is copied', async () => {
    await open(texts.discussed);
    const words = bea.page.locator('.word-changes');
    const said = words.locator('.sr-only');
    expect(await said.allTextContents()).toEqual([
      `${dites('shell.changed.gone')} `,
      `${dites('shell.changed.come')} `,
    ]);
    expect(await said.first().getAttribute('lang')).toBe('fr');
    const copied = await words.evaluate((paragraph) => {
      window.getSelection()?.selectAllChildren(paragraph);
      return window.getSelection()?.toString();
    });
    expect(copied).toContain('detentionimprisonment');
  });
});
