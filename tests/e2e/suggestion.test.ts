import { beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../support/browser.js';
import { editorOn, hasFocus, saved, shownText, signIn, typeAtEndOf } from '../support/pages.js';
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
  /** Publishes the text, with a round that nobody signed; Bea's organisation is taken off its access list before. */
  let publishWithoutBea: () => Promise<void>;
  /** Bea's organisation proposes, by a script. */
  let suggest: (request: object) => Promise<unknown>;
  /** Bea comments. */
  let remark: (request: object) => Promise<unknown>;
  let suggestRemoval: (quotes: string[]) => Promise<unknown>;

  /** Waits until the reply says of so many that they were merged. */
  const repliesMerged = (count: number) =>
    until(`${count} to be merged`, async () => {
      await drafter.page.goto(`${text}/review/reply`);
      const said = drafter.page.getByRole('row').getByText('Accepted in other words');
      return (await said.count()) === count;
    });

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Suggesting', '--slug', 'suggesting');
    const api = await join(product, 'suggesting', { ...ana, role: 'focal-point' });
    const { json } = await api.post('/coalitions/suggesting/organisations', { name: 'Youth Bridge' });
    const organisationId = (json as { id: string }).id;
    const beas = await join(product, 'suggesting', { ...bea, role: 'member', organisationId });
    const made = await api.post('/coalitions/suggesting/documents', {
      kind: 'statement',
      title: 'On guardians',
      language: 'en',
      content: { format: 'markdown', body: 'States should end detention.\n\nSigned by all.' },
    });
    const { id } = made.json as { id: string };
    await api.put(`/documents/${id}/access`, { subject: { everyone: true }, access: 'comment' });
    text = `${product.baseUrl}/t/${id}`;
    suggest = (request) => beas.post(`/documents/${id}/suggestions`, request);
    remark = (request) => beas.post(`/documents/${id}/comments`, request);
    suggestRemoval = (quotes) => {
      const blocks = quotes.map((quote) => ({ quote }));
      return beas.post(`/documents/${id}/suggestions/removals`, { blocks, reason: null });
    };
    let editionId: unknown;
    freeze = async () => (editionId = (await api.post(`/documents/${id}/editions`)).json.id);
    publishWithoutBea = async () => {
      await api.put(`/documents/${id}/access`, { subject: { organisationId }, access: 'none' });
      const closesAt = new Date(Date.now() + 86_400_000).toISOString();
      const round = await api.post(`/editions/${String(editionId)}/rounds`, { closesAt });
      for (const step of ['open', 'close', 'publish']) {
        const { status, json } = await api.post(`/rounds/${String(round.json.id)}/${step}`);
        expect(status, JSON.stringify(json)).toBe(200);
      }
    };
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
    const margin = page.getByRole('region', { name: 'Comments' });
    const begin = margin.getByRole('button', { name: 'Comment', exact: true });
    await begin.click();
    await margin.getByLabel('Your comment').fill('On all of it.');
    await page.getByRole('button', { name: 'Suggesting', exact: true }).click();
    const copy = page.getByRole('textbox', { name: 'Your suggestions to “On guardians”' });
    await typeAtEndOf(copy.locator('p').first(), ' Without delay.');
    await page.locator('ins.own-come').getByText('Without delay.').waitFor();
    await page.getByText('1 change, not sent.').waitFor();
    await expectNoBarriers(commenter);
    await page.reload();
    await page.locator('ins.own-come').getByText('Without delay.').waitFor();
    // A comment could only quote what nobody else has: one that was begun before may be about the text as a whole.
    await typeAtEndOf(copy.locator('p').first(), ' ');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+/');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).press('Escape');
    await margin.getByText('About the whole text.').waitFor();
    expect(await margin.getByRole('button', { name: 'Comment on this paragraph instead' }).count()).toBe(0);
    await margin.getByRole('button', { name: 'Cancel' }).click();
    await margin.getByLabel('Your comment').waitFor({ state: 'detached' });
    expect(await begin.count()).toBe(0);
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
    await page.getByRole('status').getByText('1 suggestion sent. Nothing changed yet.').waitFor();
    const copy = page.getByRole('textbox', { name: 'Your suggestions to “On guardians”' });
    await hasFocus(copy);
    await page.keyboard.type('Now. ');
    await page.getByRole('status').getByText('1 change, not sent.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Throw away' }).press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Nothing changed yet.', { exact: true }).waitFor();
    await hasFocus(copy);
    await page.keyboard.press('Control+Alt+s');
    await hasFocus(page.getByRole('textbox', { name: 'Text of “On guardians”' }));
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

  it('that collides with another is merged with it by one pen, and each is told once', async () => {
    const of = (quote: string, replacement: string) =>
      suggest({ anchor: { quote }, replacement, reason: null });
    await of('Signed by all', 'Signed by each of us');
    await of('by all', 'by everybody');
    const { page } = drafter;
    await page.goto(`${text}/review`);
    await page.getByText('These 2 suggestions change the same words.').waitFor();
    await page.getByText('Merge in your own words', { exact: true }).click();
    const wording = page.getByLabel('The paragraph as it shall read');
    expect(await wording.inputValue()).toBe('Signed by all. Meanwhile, Ana.');
    await wording.fill('Signed by each and all. Meanwhile, Ana.');
    await expectNoBarriers(drafter);
    await page.getByRole('button', { name: 'Write this in and settle 2 suggestions' }).click();
    await page.getByText('3 suggestions that are decided').waitFor();
    await repliesMerged(2);
    await page.goto(text);
    const wanted = 'Signed by each and all. Meanwhile, Ana.';
    await (await editorOn(page)).getByText(wanted).waitFor();
  });

  it('whose words have changed since is merged with the text as it is', async () => {
    const { page } = drafter;
    await suggest({ anchor: { quote: 'each and all' }, replacement: 'every one of us', reason: null });
    const anas = await editorOn(page);
    await anas.locator('p').last().click({ clickCount: 3 });
    await page.keyboard.type('Signed by those who agree.');
    await saved(page);
    await page.goto(`${text}/review`);
    await page.getByText('The text has changed here').waitFor();
    await page.getByText('Merge in your own words', { exact: true }).click();
    const wording = page.getByLabel('The paragraph as it shall read');
    expect(await wording.inputValue()).toBe('Signed by those who agree.');
    await wording.fill('Signed by every one of us who agrees.');
    await page.getByRole('button', { name: 'Write this in and settle the suggestion' }).click();
    await page.getByText('4 suggestions that are decided').waitFor();
    await page.goto(text);
    await (await editorOn(page)).getByText('Signed by every one of us who agrees.').waitFor();
  });

  it('that collides with others over two paragraphs is merged with them into one', async () => {
    const { page } = drafter;
    await suggestRemoval(['Without delay', 'Signed by every']);
    await suggest({ anchor: { quote: 'Without delay' }, replacement: 'At once', reason: null });
    await suggest({ anchor: { quote: 'who agrees' }, replacement: 'who agree', reason: null });
    await page.goto(`${text}/review`);
    await page.getByText('These 3 suggestions change the same words.').waitFor();
    const offer = page.locator('summary', { hasText: 'Write these 2 paragraphs as one wording' });
    await offer.focus();
    await page.keyboard.press('Enter');
    const wording = page.getByLabel('The paragraphs as they shall read');
    expect(await wording.inputValue()).toBe(
      'States should end detention. Without delay.\n\nSigned by every one of us who agrees.',
    );
    await wording.fill('States should end detention at once, say all of us who agree.');
    await expectNoBarriers(drafter);
    await page.getByRole('button', { name: 'Write this in and settle 3 suggestions' }).click();
    await page.getByText('7 suggestions that are decided').waitFor();
    await repliesMerged(6);
    await page.goto(text);
    const anas = await editorOn(page);
    await anas.getByText('States should end detention at once, say all of us who agree.').waitFor();
    expect(await anas.locator('p').count()).toBe(1);
  });

  it('is found, read and decided from the keyboard, which then goes on to the remark beside it', async () => {
    const { page } = drafter;
    await suggest({ anchor: { quote: 'at once' }, replacement: 'now', reason: null });
    const long = `who sign${' and mean it'.repeat(60)}`;
    await suggest({ anchor: { quote: 'who agree' }, replacement: long, reason: null });
    await remark({ anchor: { quote: 'States' }, body: 'All of them?' });
    await page.goto(text);
    const anas = await editorOn(page);
    const cards = page.getByRole('article', { name: 'Suggestion by Youth Bridge · Bea' });
    const first = cards.filter({ hasText: 'now' });
    const second = cards.filter({ hasText: 'who sign' });
    const told = (words: string) => page.getByRole('status').getByText(words, { exact: true }).waitFor();
    const comment = page.getByRole('article', { name: 'Comment by Youth Bridge · Bea' });

    await anas.locator('[data-highlight]').click();
    await page.keyboard.press('Control+Alt+Enter');
    await hasFocus(comment);
    await page.keyboard.press('ArrowDown');
    await hasFocus(first);
    await page.keyboard.press('ArrowDown');
    await hasFocus(second);
    const words = second.locator('p', { has: page.locator('ins') });
    await until('all its words to be shown', () =>
      words.evaluate(({ scrollHeight, clientHeight }) => scrollHeight <= clientHeight),
    );
    await page.keyboard.press('ArrowUp');
    await hasFocus(first);
    await page.keyboard.press('Escape');
    await hasFocus(anas);
    await page.keyboard.press('Control+Alt+Enter');
    await hasFocus(first);
    await page.keyboard.press('Escape');
    await hasFocus(anas);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Alt+Enter');
    await hasFocus(anas);

    await first.focus();
    await first.getByRole('button', { name: 'Reject' }).press('Enter');
    await hasFocus(first.getByLabel('Why it is not accepted'));
    await page.keyboard.press('Escape');
    await hasFocus(first);
    await first.getByRole('button', { name: 'Reject' }).press('Enter');
    await page.keyboard.type('Nobody can.');
    await page.keyboard.press('Control+Enter');
    await first.waitFor({ state: 'detached' });
    await hasFocus(second);
    await told('The suggestion was not accepted.');
    await second.getByRole('button', { name: 'Accept' }).press('Enter');
    await second.waitFor({ state: 'detached' });
    await hasFocus(comment);
    await told('The suggestion was accepted.');
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
    await unsent.getByRole('button', { name: 'Throw away' }).press('Enter');
    await hasFocus(unsent.getByRole('button', { name: 'Throw all changes away' }));
    await unsent.getByRole('button', { name: 'Keep them' }).press('Enter');
    await hasFocus(unsent.getByRole('button', { name: 'Throw away' }));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await unsent.waitFor({ state: 'detached' });
    await hasFocus(page.locator('.ProseMirror'));
  });

  it('is not shown, once the text is published, to whom the text was not open before', async () => {
    await publishWithoutBea();
    const stations = async ({ page }: Visitor) => {
      await page.goto(text);
      await page.getByRole('main').getByText('States should end detention at once').waitFor();
      return page
        .getByRole('navigation', { name: 'Stations of this text' })
        .getByRole('link')
        .allInnerTexts();
    };
    expect(await stations(drafter)).toContain('Review');
    expect(await stations(commenter)).not.toContain('Review');
    await commenter.page.goto(`${text}/review/reply`);
    await commenter.page.getByText('There are no remarks yet.', { exact: true }).waitFor();
    expect(await commenter.page.getByRole('row').count()).toBe(0);
    await expectNoBarriers(commenter);
  });
});
