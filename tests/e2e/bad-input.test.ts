import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { api } from '../support/api.js';
import type { Visitor } from '../support/browser.js';
import { join, oldSignInLink } from '../support/people.js';
import { toStep } from '../support/round-wizard.js';
import { confirmLink, fillSignPage } from '../support/signing.js';
import { setStage } from '../support/stage.js';
import { words, type Locale } from '../support/words.js';

const stage = setStage();
const languages: Locale[] = ['en', 'fr'];

/** What people do wrong: each gets a sentence in their language, and nothing is half done. */
describe('bad input', () => {
  let focalPoint: Visitor;
  let stranger: Visitor;
  let anasApi: ReturnType<typeof api>;
  let text: string;
  let editionId: string;

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Careful Coalition', '--slug', 'careful');
    anasApi = await join(product, 'careful', {
      email: 'ana@careful.example',
      name: 'Ana',
      role: 'focal-point',
    });
    await join(product, 'careful', { email: 'bram@careful.example', name: 'Bram', role: 'member' });
    focalPoint = await signedIn('Ana', 'ana@careful.example');
    stranger = await signedIn('Bram', 'bram@careful.example');
    const created = await anasApi.post('/coalitions/careful/documents', {
      kind: 'statement',
      title: 'A careful statement',
      language: 'en',
      content: { format: 'markdown', body: 'No child is left in detention.' },
    });
    text = `/t/${created.json.id}`;
    editionId = (await anasApi.post(`/documents/${created.json.id}/editions`, {})).json.id ?? '';
  });

  describe.each(languages)('in %s', (locale) => {
    const say = words(locale);
    beforeAll(async () => {
      for (const { context } of [focalPoint, stranger]) await speak(context, locale);
    });

    it('says which lines of a list are broken, and writes nothing before it is told to', async () => {
      const { page } = focalPoint;
      await page.goto(at('/c/careful/organisations/import'));
      await page.getByLabel(say('organisation.import.file')).setInputFiles({
        name: 'list.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('name,country\nGood House,Belgium\n,France\n"Broken House,Kenya\n'),
      });
      await page.getByRole('button', { name: say('organisation.import.preview') }).click();
      await page.getByText(say('organisation.import.nothingYet')).waitFor();
      await page.getByText(say('organisation.import.reasons.name_missing')).waitFor();
      await page.getByText(say('organisation.import.reasons.line_unreadable')).waitFor();
      expect((await anasApi.get('/coalitions/careful/organisations')).json).toEqual([]);
    });

    it('lets nobody in by a link that was used or has expired', async () => {
      const { product } = stage;
      const email = 'bram@careful.example';
      const used = await handedLink(email);
      const first = await stage.enter('the first', { locale });
      await press(first.page, used, email, locale);
      await first.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
      for (const link of [used, await oldSignInLink(product, email, 25)]) {
        const second = await stage.enter('the second', { locale });
        await press(second.page, link, email, locale);
        const sentence = { en: 'This link has been used, has expired', fr: 'Ce lien a déjà servi, a expiré' };
        await second.page.getByRole('alert').filter({ hasText: sentence[locale] }).waitFor();
        await second.page.goto(at('/c/careful'));
        expect(new URL(second.page.url()).pathname).toBe('/sign-in');
      }
    });

    it('refuses a deadline in the past, keeps what was typed and makes no round', async () => {
      const { page } = focalPoint;
      await page.goto(at(`${text}/sign-on`));
      await toStep(page, 'goal', locale);
      const goal = page.getByRole('spinbutton', { name: say('round.form.goal') });
      await goal.fill('37');
      await toStep(page, 'when', locale);
      await page.getByLabel(say('round.form.closesAt')).fill('2020-01-01T18:00');
      await page.getByRole('button', { name: say('round.form.next'), exact: true }).click();
      const sentence = { en: 'This moment has passed already.', fr: 'Ce moment est déjà passé.' };
      await page.getByRole('alert').filter({ hasText: sentence[locale] }).waitFor();
      await page.getByText(say('round.form.steps.when.title')).waitFor();
      await page.getByLabel(say('round.form.closesAt')).fill('2099-01-01T18:00');
      await toStep(page, 'goal', locale);
      expect(await goal.inputValue()).toBe('37');
      await page.goto(at(`${text}/sign-on`));
      await page.getByRole('heading', { name: say('round.form.heading') }).waitFor();
      expect((await anasApi.get(`/documents/${text.slice(3)}`)).json.phase).toBe('frozen');
    });

    it('shows a text that is not yours exactly as one that does not exist', async () => {
      const { page } = stranger;
      const seen = [];
      for (const address of [text, `/t/doc_${'a'.repeat(26)}`]) {
        const answer = await page.goto(at(address));
        await page.getByRole('heading', { name: say('shell.notFound.title') }).waitFor();
        seen.push({ status: answer?.status(), words: await page.getByRole('main').innerText() });
      }
      expect(seen[0]?.status).toBe(404);
      expect(seen[0]).toEqual(seen[1]);
    });
  });

  it('records nothing that comes after closing, however far it had come', async () => {
    const closesAt = new Date(Date.now() + 24 * 3_600_000).toISOString();
    const made = await anasApi.post(`/editions/${editionId}/rounds`, {
      closesAt,
      timeZone: 'Europe/Brussels',
    });
    await anasApi.post(`/rounds/${made.json.id}/open`);
    const signPage = String(made.json.signPageUrl);
    const late = await Promise.all(
      languages.map(async (locale) => {
        const asked = await stage.enter(`asked to confirm (${locale})`, { locale });
        const organisation = { name: `Late House ${locale}`, country: 'BE', email: `late@${locale}.example` };
        await fillSignPage(asked.page, signPage, organisation, locale);
        await asked.page
          .getByRole('button', { name: words(locale)('signOn.form.submit'), exact: true })
          .click();
        const link = await confirmLink(stage.product, organisation.email);
        const typing = await stage.enter(`still typing (${locale})`, {
          locale,
          javaScriptEnabled: locale === 'en',
        });
        await fillSignPage(typing.page, signPage, { ...organisation, name: `Later House ${locale}` }, locale);
        return { locale, asked: asked.page, link, typing: typing.page };
      }),
    );
    expect((await anasApi.post(`/rounds/${made.json.id}/close`)).json.state).toBe('closed');

    for (const { locale, asked, link, typing } of late) {
      await typing.getByRole('button', { name: words(locale)('signOn.form.submit'), exact: true }).click();
      const sentence = {
        en: /Your sign-on was not recorded: this round closed on .+ Write to the focal points/,
        fr: /Votre signature n’a pas été enregistrée\u00a0: la campagne s’est terminée le .+ écrivez aux points focaux/,
      };
      await typing.getByRole('alert').filter({ hasText: sentence[locale] }).waitFor();
      await asked.goto(link);
      await asked.getByRole('heading', { name: words(locale)('signOn.confirm.closedTitle') }).waitFor();
      expect(await asked.getByRole('button', { name: words(locale)('signOn.confirm.button') }).count()).toBe(
        0,
      );
    }
    const round = (await anasApi.get(`/rounds/${made.json.id}`)).json;
    expect(round.counts).toMatchObject({ signatories: 0 });
    const signOns = (await anasApi.get(`/rounds/${made.json.id}/sign-ons`)).json as unknown as object[];
    expect(JSON.stringify(signOns)).not.toContain('Later House');
  });

  async function signedIn(name: string, email: string): Promise<Visitor> {
    const one = await stage.enter(name);
    await press(one.page, await handedLink(email), email, 'en');
    await one.page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
    return one;
  }
});

const at = (path: string): string => `${stage.product.baseUrl}${path}`;

const handedLink = async (email: string): Promise<string> =>
  String((await stage.product.admin('sign-in-link', '--email', email)).url);

/** Opens a sign-in link and presses its button; types the address first where the page asks for it. */
async function press(page: Page, link: string, email: string, locale: Locale): Promise<void> {
  const say = words(locale);
  await page.goto(link);
  const address = page.getByLabel(say('session.confirm.email'));
  if ((await address.count()) > 0) await address.fill(email);
  await page.getByRole('button', { name: say('session.confirm.signIn') }).click();
}

/** Makes our pages speak this language to somebody, as the switch in the bar does. */
async function speak(context: Visitor['context'], locale: Locale): Promise<void> {
  await context.addCookies([{ name: 'locale', value: locale, url: stage.product.baseUrl }]);
}
