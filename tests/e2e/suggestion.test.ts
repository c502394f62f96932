import { beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../support/browser.js';
import { editorOn, saved, shownText, signIn, typeAtEndOf } from '../support/pages.js';
import { join } from '../support/people.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { until } from '../support/until.js';

const stage = setStage();
const ana = { email: 'ana@suggest.example', name: 'Ana' };
const bea = { email: 'bea@suggest.example', name: 'Bea' };

/** Somebody who may not write proposes other words; somebody who may takes them. */
describe('a suggestion, in browsers', () => {
  let drafter: Visitor;
  let commenter: Visitor;
  let text: string;
  let freeze: () => Promise<unknown>;

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Suggesting', '--slug', 'suggesting');
    const api = await join(product, 'suggesting', { ...ana, role: 'focal-point' });
    const { json } = await api.post('/coalitions/suggesting/organisations', { name: 'Youth Bridge' });
    const organisationId = (json as { id: string }).id;
    await join(product, 'suggesting', { ...bea, role: 'member', organisationId });
    const made = await api.post('/coalitions/suggesting/documents', {
      kind: 'statement',
      title: 'On guardians',
      language: 'en',
      content: { format: 'markdown', body: 'States should end detention.\n\nSigned by all.' },
    });
    const { id } = made.json as { id: string };
    await api.put(`/documents/${id}/access`, { subject: { everyone: true }, access: 'comment' });
    text = `${product.baseUrl}/t/${id}`;
    freeze = () => api.post(`/documents/${id}/editions`);
    drafter = await stage.enter('Ana');
    commenter = await stage.enter('Bea');
    await signIn(drafter.page, product, ana.email);
    await signIn(commenter.page, product, bea.email);
    await drafter.page.goto(text);
    await commenter.page.goto(text);
  });

  it('is typed into a copy that survives a reload and reaches nobody', async () => {
    const anas = await editorOn(drafter.page);
    const before = await shownText(anas);
    const { page } = commenter;
    await editorOn(page);
    await page.getByRole('button', { name: 'Suggesting', exact: true }).click();
    const copy = page.getByRole('textbox', { name: 'Your suggestions to “On guardians”' });
    await typeAtEndOf(copy.locator('p').first(), ' Without delay.');
    await page.locator('ins.own-come').getByText('Without delay.').waitFor();
    await page.getByText('1 change, not sent.').waitFor();
    await expectNoBarriers(commenter);
    await page.reload();
    await page.locator('ins.own-come').getByText('Without delay.').waitFor();
    await typeAtEndOf(anas.locator('p').last(), ' Meanwhile, Ana.');
    await saved(drafter.page);
    await copy.getByText('Meanwhile, Ana.').waitFor();
    expect(await shownText(anas)).toBe(`${before} Meanwhile, Ana.`);
  });

  it('is sent with a reason, seen at once, supported by nobody of the same organisation, and accepted', async () => {
    const { page } = commenter;
    await page.getByRole('button', { name: 'Send suggestions' }).click();
    await page.getByLabel('Why (you may leave this empty)').fill('Children cannot wait.');
    await expectNoBarriers(commenter);
    await page.getByRole('button', { name: 'Send 1 suggestion' }).click();
    await page.getByText('Nothing changed yet.').waitFor();
    await drafter.page.locator('ins.suggestion-come').getByText('Without delay.').waitFor();
    await expectNoBarriers(drafter);
    const card = drafter.page.getByRole('article', { name: 'Suggestion by Youth Bridge · Bea' });
    await card.getByText('Children cannot wait.').click();
    await card.getByRole('button', { name: 'Accept' }).click();
    await card.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Reading', exact: true }).click();
    const wanted = 'States should end detention. Without delay.\nSigned by all. Meanwhile, Ana.';
    await until('both screens to hold the new words', async () => {
      const shown = [page, drafter.page].map((each) => shownText(each.locator('.ProseMirror').first()));
      return (await Promise.all(shown)).every((words) => words === wanted);
    });
  });

  it('that was not sent when the text was frozen can still be read and thrown away', async () => {
    const { page } = commenter;
    await page.getByRole('button', { name: 'Suggesting', exact: true }).click();
    await page.getByText('You type into a copy of your own.').waitFor();
    const copy = page.getByRole('textbox', { name: 'Your suggestions to “On guardians”' });
    await typeAtEndOf(copy.locator('p').first(), ' Never again.');
    await page.getByText('1 change, not sent.').waitFor();
    await freeze();
    const unsent = page.getByRole('region', { name: 'You have suggestions here that were not sent' });
    await unsent.locator('ins').getByText('Never again.').waitFor();
    await unsent.getByRole('button', { name: 'Copy' }).waitFor();
    await expectNoBarriers(commenter);
    await unsent.getByRole('button', { name: 'Throw away' }).click();
    await unsent.getByRole('button', { name: 'Throw all changes away' }).click();
    await unsent.waitFor({ state: 'detached' });
  });
});
