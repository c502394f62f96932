import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../support/browser.js';
import { linkIn } from '../support/mailbox.js';
import { editorOn, saved, selectWordsOf, shownText, signIn, typeAtEndOf } from '../support/pages.js';
import { join } from '../support/people.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { words } from '../support/words.js';

const stage = setStage();
const ana = { email: 'ana@guests.example', name: 'Ana' };
const lucia = 'lucia@red.example';
const fr = words('fr');
const phone = { width: 390, height: 780 };

/** Somebody without an account reads and comments by a personal link, on a phone, in French, until it is taken back. */
describe('a guest, in browsers', () => {
  let focalPoint: Visitor;
  let guest: Visitor;
  let text: string;
  let other: string;
  let link: string;

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Guests Welcome', '--slug', 'guests');
    const api = await join(product, 'guests', { ...ana, role: 'focal-point' });
    const begin = async (title: string) => {
      const made = await api.post('/coalitions/guests/documents', {
        kind: 'statement',
        title,
        language: 'en',
        content: { format: 'markdown', body: 'States should end detention.\n\nSigned by all.' },
      });
      return `${product.baseUrl}/t/${made.json.id}`;
    };
    text = await begin('On guardians');
    other = await begin('A text of others');
    focalPoint = await stage.enter('Ana');
    guest = await stage.enter('Lucía', { locale: 'fr-FR' });
    await guest.page.setViewportSize(phone);
    await signIn(focalPoint.page, product, ana.email);
  });

  async function invite(page: Page, whom: string, { access = 'comment', email = '' } = {}): Promise<string> {
    await page.goto(`${text}/about`);
    await page.getByLabel('Who it is for').fill(whom);
    await page.locator(`input[name="access"][value="${access}"]`).check();
    if (email) await page.getByLabel('Mail address').last().fill(email);
    if (email) await page.getByLabel('Language of the mail').selectOption('fr');
    await page.getByRole('button', { name: 'Make the link' }).click();
    await page.getByText(`The link for ${whom} is ready.`).waitFor();
    return page.getByText(/\/g\/[\w-]{43}$/).innerText();
  }

  /** Enters as a guest by a link that says so, and gives the copy of the text to suggest in. */
  async function beginSuggesting(page: Page, link: string, who: { name: string; organisation: string }) {
    await page.goto(link);
    await page.getByLabel('Your name').fill(who.name);
    await page.getByLabel('Your organisation').fill(who.organisation);
    await page.getByRole('button', { name: 'Open the text' }).click();
    await editorOn(page);
    await page.getByRole('button', { name: 'Suggesting', exact: true }).click();
    return page.getByRole('textbox', { name: 'Your suggestions to “On guardians”' });
  }

  /** What the lists beside a text answer to this browser, or to nobody in particular. */
  const listsOf = (address: string, page: Page | null): Promise<number[]> => {
    const addresses = [`${address}/comments`, `${address}/suggestions`];
    const ask = (all: string[]) => Promise.all(all.map(async (each) => (await fetch(each)).status));
    return page ? page.evaluate(ask, addresses) : ask(addresses);
  };

  const stateOf = (page: Page, whom: string) => page.getByRole('row').filter({ hasText: whom });

  it('is sent a link that is shown once, in their language', async () => {
    const { page } = focalPoint;
    link = await invite(page, 'Lucía in Madrid', { email: lucia });
    await stateOf(page, 'Lucía in Madrid').getByText('not used yet').waitFor();
    await expectNoBarriers(focalPoint);
    const mail = await stage.product.mail.take(lucia);
    expect(mail.subject).toContain('Ana vous invite à commenter « On guardians »');
    expect(linkIn(mail.links, '/g/')).toBe(link);
    await page.reload();
    expect(await page.getByText('/g/').count()).toBe(0);
  });

  it('has a link that a mail scanner does not use up, nor whoever made it', async () => {
    for (const init of [
      { method: 'HEAD' },
      { headers: { purpose: 'prefetch', 'next-router-prefetch': '1' } },
      {},
    ]) {
      const answer = await fetch(link, init);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('set-cookie') ?? '').not.toContain('guest');
      expect(answer.headers.get('cache-control')).toContain('no-store');
    }
    const { page } = focalPoint;
    await page.goto(link);
    await page.getByText('nobody has used it yet').waitFor();
    await expectNoBarriers(focalPoint);
    await page.goto(`${text}/about`);
    await stateOf(page, 'Lucía in Madrid').getByText('not used yet').waitFor();
  });

  it('enters once, with name and organisation, and reads the text as it grows', async () => {
    const { page } = guest;
    await page.goto(link);
    await page.getByText('Ana vous invite à lire ce texte de « Guests Welcome » et à le commenter').waitFor();
    await expectNoBarriers(guest);
    await page.getByLabel(fr('guest.enter.name')).fill('Lucía');
    await page.getByLabel(fr('guest.enter.organisation')).fill('Red Infancia');
    await page.getByRole('button', { name: fr('guest.enter.open') }).click();
    await page.waitForURL(text);
    const editor = await editorOn(page);
    const before = await shownText(editor);
    await typeAtEndOf(editor.locator('p').first(), ' No.');
    expect(await shownText(editor)).toBe(before);
    await focalPoint.page.goto(text);
    const anas = await editorOn(focalPoint.page);
    await typeAtEndOf(anas.locator('p').last(), ' Without delay.');
    await saved(focalPoint.page);
    await editor.getByText('Signed by all. Without delay.').waitFor();
    await expectNoBarriers(guest);
    expect(await page.getByRole('link', { name: /Revue|Relecture|Gel/ }).count()).toBe(0);
  });

  it('comments, and is seen at once with organisation and the word Guest', async () => {
    const { page } = guest;
    await selectWordsOf(page.locator('.ProseMirror p').first());
    const bar = page.getByRole('toolbar', { name: fr('write.toolbar') });
    await bar
      .getByRole('button', { name: fr('write.comment') })
      .first()
      .click();
    await page.getByLabel(fr('comment.yourComment')).fill('Dites dans quel délai.');
    await expectNoBarriers(guest);
    await page
      .locator('[data-thread="draft"]')
      .getByRole('button', { name: fr('comment.send') })
      .click();
    const card = focalPoint.page.getByRole('article', { name: 'Comment by Red Infancia · Lucía · Guest' });
    await card.getByText('Dites dans quel délai.').waitFor();
    await card.click();
    await card.getByRole('button', { name: 'Reply' }).click();
    await card.getByLabel('Your reply').fill('In five days.');
    await card.getByRole('button', { name: 'Reply' }).click();
    await page.getByText('In five days.').or(page.getByText('1 réponse')).first().waitFor();
  });

  it('comes back by cookie or by the same link, and finds nothing else', async () => {
    const { page } = guest;
    await page.goto(link);
    await page.waitForURL(text);
    const later = await stage.enter('Lucía elsewhere', { locale: 'fr-FR' });
    await later.page.goto(link);
    await later.page.getByLabel('Je suis Lucía.').check();
    await later.page.getByRole('button', { name: 'Continuer en tant que Lucía' }).click();
    await later.page.waitForURL(text);
    for (const closed of [other, `${text}/review`, `${text}/about`, `${stage.product.baseUrl}/c/guests`]) {
      await page.goto(closed);
      await page.waitForURL((url) => url.pathname === '/sign-in');
    }
    await page.goto(text);
    await editorOn(page);
    expect(await listsOf(text, page)).toEqual([200, 200]);
    expect(await listsOf(other, page)).toEqual([404, 404]);
    expect(await listsOf(text, null)).toEqual([404, 404]);
  });

  it('leaves at a computer that is not theirs, and comes back by the link', async () => {
    const { page } = guest;
    await page.goto(text);
    await page.getByRole('link', { name: fr('guest.frame.leave') }).click();
    await page.getByRole('heading', { name: fr('guest.leave.title') }).waitFor();
    await expectNoBarriers(guest);
    await page.getByRole('button', { name: fr('guest.leave.leave') }).click();
    await page.waitForURL((url) => url.pathname === '/sign-in' || url.pathname === '/');
    await page.goto(text);
    await page.waitForURL((url) => url.pathname === '/sign-in');
    await page.goto(link);
    await page.getByLabel('Je suis Lucía.').check();
    await page.getByRole('button', { name: 'Continuer en tant que Lucía' }).click();
    await page.waitForURL(text);
    await editorOn(page);
  });

  it('is out the moment the link is taken back, and told so', async () => {
    const { page } = guest;
    await focalPoint.page.goto(`${text}/about`);
    await stateOf(focalPoint.page, 'Lucía in Madrid').getByText('by Lucía, Red Infancia').waitFor();
    await focalPoint.page.getByRole('button', { name: 'Take back the link for Lucía in Madrid' }).click();
    await stateOf(focalPoint.page, 'Lucía in Madrid').getByText('taken back').waitFor();
    await page.getByText(fr('write.stopped.guest')).waitFor();
    await expectNoBarriers(guest);
    expect(await listsOf(text, page)).toEqual([404, 404]);
    await page.reload();
    await page.getByRole('heading', { name: fr('guest.over.title') }).waitFor();
    expect(await page.getByText('States should end detention.').count()).toBe(0);
    await expectNoBarriers(guest);
    await page.goto(link);
    await page.getByRole('heading', { name: fr('guest.over.title') }).waitFor();
    await focalPoint.page.goto(text);
    const kept = focalPoint.page.getByRole('article', { name: 'Comment by Red Infancia · Lucía · Guest' });
    await kept.getByText('Dites dans quel délai.').waitFor();
  });

  it('suggests other words by a link that says so, becomes a member, and keeps what they proposed', async () => {
    const suggester = await stage.enter('Marek');
    const { page } = suggester;
    const invitation = await invite(focalPoint.page, 'Marek in Brno', { access: 'suggest' });
    const copy = await beginSuggesting(page, invitation, { name: 'Marek', organisation: 'Most Brno' });
    await typeAtEndOf(copy.locator('p').first(), ' For good.');
    await page.getByText('1 change, not sent.').waitFor();
    await focalPoint.page.goto(text);
    expect(await shownText(await editorOn(focalPoint.page))).not.toContain('For good.');
    await page.getByRole('button', { name: 'Send suggestions' }).click();
    await page.getByLabel('Why (you may leave this empty)').fill('Once and for all.');
    await page.getByRole('button', { name: 'Send 1 suggestion' }).click();
    const name = 'Suggestion by Most Brno · Marek · Guest';
    await page.getByRole('article', { name }).getByText('Once and for all.').click();
    await page.getByRole('button', { name: 'Withdraw' }).waitFor();
    expect(await page.getByRole('button', { name: /^(Support|Accept|Reject)$/ }).count()).toBe(0);
    await expectNoBarriers(suggester);
    const card = focalPoint.page.getByRole('article', { name });
    await card.getByText('Once and for all.').click();
    await card.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('button', { name: 'Reading', exact: true }).click();
    await page.locator('.ProseMirror').first().getByText('States should end detention. For good.').waitFor();

    await focalPoint.page.goto(`${text}/about`);
    await focalPoint.page.getByRole('link', { name: 'Make a member (Marek)' }).click();
    await focalPoint.page.getByRole('heading', { name: 'Make Marek a member' }).waitFor();
    await expectNoBarriers(focalPoint);
    await focalPoint.page.getByLabel('Mail address').fill('marek@most.example');
    await focalPoint.page.getByRole('button', { name: 'Make a member' }).click();
    await stateOf(focalPoint.page, 'Marek in Brno').getByText('now a member').waitFor();
    await page.getByText('This link no longer opens the text').waitFor();
    await page.goto(linkIn((await stage.product.mail.take('marek@most.example')).links, '/sign-in/'));
    await page.getByLabel('Mail address').fill('marek@most.example');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${stage.product.baseUrl}/c/guests`);
    await page.goto(text);
    await editorOn(page);
    await page.getByRole('link', { name: 'Review' }).first().waitFor();
  });

  it('reads beside the text, on a phone, why one suggestion was rejected and what was taken for another', async () => {
    const suggester = await stage.enter('Iva');
    const { page } = suggester;
    const invitation = await invite(focalPoint.page, 'Iva in Prague', { access: 'suggest' });
    const copy = await beginSuggesting(page, invitation, { name: 'Iva', organisation: 'Domov' });
    await typeAtEndOf(copy.locator('p').first(), ' Tomorrow.');
    await page.getByText('1 change, not sent.').waitFor();
    await typeAtEndOf(copy.locator('p').last(), ' Twice.');
    await page.getByText('2 changes, not sent.').waitFor();
    await page.getByRole('button', { name: 'Send suggestions' }).click();
    await page.getByRole('button', { name: 'Send 2 suggestions' }).click();
    await page.getByText('Nothing changed yet.').waitFor();
    await page.getByRole('button', { name: 'Reading', exact: true }).click();

    const name = 'Suggestion by Domov · Iva · Guest';
    await focalPoint.page.goto(text);
    const rejected = focalPoint.page.getByRole('article', { name }).filter({ hasText: 'Twice.' });
    await rejected.getByText('Twice.').click();
    await rejected.getByRole('button', { name: 'Reject' }).click();
    await rejected.getByLabel('Why it is not accepted').fill('Once is enough to be bound.');
    await rejected.getByRole('button', { name: 'Reject' }).click();
    await rejected.waitFor({ state: 'detached' });
    await focalPoint.page.goto(`${text}/review`);
    await focalPoint.page.getByLabel('Accept the suggestion by Domov · Iva · Guest in other words').click();
    const field = focalPoint.page.getByLabel('Your words');
    expect(await field.inputValue()).toBe('Tomorrow.');
    await field.fill('Within a year.');
    await focalPoint.page.getByRole('button', { name: 'Accept with these words' }).click();

    const whole = 'States should end detention. For good. Within a year.';
    await page.locator('.ProseMirror').first().getByText(whole, { exact: true }).waitFor();
    await page.setViewportSize(phone);
    await page.getByRole('button', { name: 'Comments (1)' }).click();
    await page.getByText('Dites dans quel délai.').waitFor();
    await page.getByRole('button', { name: 'Settled (3)' }).press('Enter');
    const answers = page.getByRole('article', { name });
    const answer = answers.filter({ hasText: 'Twice.' });
    await answer.getByText('Not accepted', { exact: true }).waitFor();
    await answer.getByText('Once is enough to be bound.').waitFor();
    await answer.getByText('Ana', { exact: true }).waitFor();
    const merged = answers.filter({ hasText: 'Tomorrow.' });
    await merged.getByText('Accepted in other words', { exact: true }).waitFor();
    await merged.locator('ins').getByText('Within a year.').waitFor();
    await page.getByText('Dites dans quel délai.').waitFor({ state: 'detached' });
    await expectNoBarriers(suggester);
    const ofMarek = page.getByRole('article', { name: /Marek/ });
    await ofMarek.getByText('Accepted', { exact: true }).waitFor();
    await page.getByLabel('Which of them').selectOption('For me');
    await ofMarek.waitFor({ state: 'detached' });
    await merged.press('ArrowDown');
    await answer.and(page.locator(':focus')).getByText('Once is enough to be bound.').waitFor();
    await page.getByRole('button', { name: 'Open (1)' }).click();
    await answer.waitFor({ state: 'detached' });
  });
});
