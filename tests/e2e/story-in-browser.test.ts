import { spawnSync } from 'node:child_process';
import { join as joinPath } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { api } from '../support/api.js';
import type { Visitor } from '../support/browser.js';
import { forceEdit } from '../support/intruder.js';
import {
  editorOn,
  pasteHtml,
  saved,
  selectWordsOf,
  shownText,
  signIn,
  typeAtEndOf,
} from '../support/pages.js';
import { join } from '../support/people.js';
import { organisationsFile, realPage } from '../support/real-data.js';
import { root } from '../support/repository.js';
import { toStep } from '../support/round-wizard.js';
import { signAndConfirm, type SigningOrganisation } from '../support/signing.js';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { until } from '../support/until.js';

const stage = setStage();
const ana = { email: 'ana@story.example', name: 'Ana' };
const bram = { email: 'bram@story.example', name: 'Bram' };
const chiara = { email: 'chiara@story.example', name: 'Chiara' };

/** From a blank page to a signed, public joint statement, as people go it. */
describe('a statement, in browsers', () => {
  let focalPoint: Visitor;
  let drafter: Visitor;
  let commenter: Visitor;
  let anasApi: ReturnType<typeof api>;
  let text: string;
  let fingerprint: string;
  let signPage: string;
  let signatories: SigningOrganisation[];

  beforeAll(async () => {
    focalPoint = await stage.enter('Ana');
    drafter = await stage.enter('Bram', { locale: 'fr-FR' });
    commenter = await stage.enter('Chiara', { locale: 'fr-BE' });
  });

  it('begins with the link that the first start prints', async () => {
    const { page } = focalPoint;
    const [link = ''] = /https?:\/\/\S+\/set-up\/\S+/.exec(stage.product.greeting) ?? [];
    await page.goto(link);
    await expectNoBarriers(focalPoint);
    await page.getByLabel('Name', { exact: true }).fill('Story Coalition');
    await page.getByLabel('Short address').fill('story');
    await page.getByLabel('Your name').fill(ana.name);
    await page.getByLabel('Your mail address').fill(ana.email);
    await page.getByRole('button', { name: 'Set up and go in' }).click();
    await page.waitForURL('**/c/story');
    await expectNoBarriers(focalPoint);
  });

  it('imports the list of organisations after showing what it would do', async () => {
    const { page } = focalPoint;
    await page.goto(`${stage.product.baseUrl}/c/story/organisations/import`);
    await expectNoBarriers(focalPoint);
    await page.getByLabel('Table file').setInputFiles(organisationsFile());
    await page.getByRole('button', { name: 'Show what it would do' }).click();
    await page.getByText('Nothing has been written yet.').waitFor();
    await expectNoBarriers(focalPoint);
    await page.getByRole('button', { name: 'Import as shown' }).click();
    await page.getByText('The list is in').waitFor();
    await page.getByRole('link', { name: 'To the directory' }).click();
    await page.getByRole('heading', { level: 1, name: 'Organisations' }).waitFor();
    await expectNoBarriers(focalPoint);
  });

  it('lets two more people in by mail', async () => {
    const { product } = stage;
    anasApi = await join(product, 'story', { ...chiara, role: 'member' });
    const all = (await anasApi.get('/coalitions/story/organisations')).json as unknown as {
      id: string;
      name: string;
      country: string | null;
    }[];
    expect(all.length).toBeGreaterThan(150);
    signatories = all.slice(0, 40).map(({ name, country }, n) => ({
      name,
      country: country ?? '',
      email: `signatory${n}@signing.example`,
    }));
    await join(product, 'story', { ...bram, role: 'member', organisationId: all[0]?.id });
    for (const [{ page }, { email }] of [
      [drafter, bram],
      [commenter, chiara],
    ] as const) {
      await signIn(page, product, email, 'fr');
      await page.getByRole('button', { name: 'Français' }).click();
      await page.locator('html[lang="fr"]').waitFor();
    }
    await expectNoBarriers(drafter);
  });

  it('makes a statement of a real page, pasted', async () => {
    const { page } = focalPoint;
    await page.goto(`${stage.product.baseUrl}/c/story/texts/new`);
    await expectNoBarriers(focalPoint);
    await page.getByLabel('Title', { exact: true }).fill('A statement in browsers');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.waitForURL(/\/t\/doc_\w+$/);
    text = page.url();
    await pasteHtml(await editorOn(page), realPage());
    await saved(page);
    const html = await page.locator('.ProseMirror').innerHTML();
    expect(html.match(/<p/g)?.length).toBeGreaterThan(8);
    expect(html).not.toMatch(/align=|<font|<o:p|<script/i);
    await expectNoBarriers(focalPoint);
  });

  it('opens to the coalition: one more writes, everybody comments', async () => {
    const { page } = focalPoint;
    await page.goto(`${text}/about`);
    await expectNoBarriers(focalPoint);
    await page.getByRole('radio', { name: 'One person' }).check();
    await page.getByLabel('Mail address', { exact: true }).fill(bram.email);
    await page.getByLabel('May', { exact: true }).last().selectOption('edit');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('rowheader', { name: bram.email }).waitFor();
    await page.goto(`${text}/review`);
    await page.getByRole('button', { name: 'Ask for comments' }).click();
    await page.getByRole('button', { name: 'Back to drafting' }).waitFor();
    await expectNoBarriers(focalPoint);
    await page.goto(text);
  });

  it('lets two write at once, one of them offline for a while, and loses nothing', async () => {
    await drafter.page.goto(text);
    const [anas, brams] = [await editorOn(focalPoint.page), await editorOn(drafter.page)];
    await Promise.all([
      typeAtEndOf(anas.locator('p').first(), ' Written by Ana.'),
      typeAtEndOf(brams.locator('p').nth(2), ' Écrit par Bram.'),
    ]);
    await Promise.all([saved(focalPoint.page), saved(drafter.page)]);
    await drafter.context.setOffline(true);
    await typeAtEndOf(brams.locator('p').nth(2), ' Écrit hors ligne.');
    await drafter.page.locator('[data-save="unsaved"], [data-save="offline"]').waitFor();
    await typeAtEndOf(anas.locator('p').nth(2), ' Meanwhile, Ana.');
    await saved(focalPoint.page);
    expect(await shownText(anas)).not.toContain('hors ligne');
    await drafter.context.setOffline(false);
    await saved(drafter.page);
    const everything = ['Written by Ana.', 'Écrit par Bram.', 'Écrit hors ligne.', 'Meanwhile, Ana.'];
    const both = { one: '', other: '' };
    await until('both screens to hold everything', async () => {
      both.one = await shownText(anas);
      both.other = await shownText(brams);
      return both.one === both.other && everything.every((words) => both.one.includes(words));
    }).catch(() => {
      throw new Error(`waited in vain for both screens to hold everything:\n${both.one}\n---\n${both.other}`);
    });
    await expectNoBarriers(drafter);
  });

  it('lets a third comment, and gives them no way to alter the text', async () => {
    const { page, context } = commenter;
    await page.goto(text);
    const chiaras = await editorOn(page);
    const anas = await editorOn(focalPoint.page);
    const before = await shownText(anas);
    await typeAtEndOf(chiaras.locator('p').first(), 'never');
    const id = text.split('/').at(-1) ?? '';
    expect(await forceEdit(stage.product, context, id, 'never')).toBe(4403);

    await selectWordsOf(chiaras.locator('p').first());
    await page.getByRole('toolbar').getByRole('button', { name: 'Commenter' }).click();
    await page.getByLabel('Votre commentaire').fill('Est-ce bien ce que nous avons décidé ?');
    await page.getByLabel('Votre commentaire').press('Control+Enter');
    await focalPoint.page.getByText('Est-ce bien ce que nous avons décidé ?').first().waitFor();
    expect(await shownText(anas)).toBe(before);
    expect(await shownText(chiaras)).toBe(before);
    await expectNoBarriers(commenter);
    await expectNoBarriers(focalPoint);
  });

  it('freezes, and the standalone script finds the same fingerprint', async () => {
    const { page } = focalPoint;
    await page.goto(`${text}/freeze`);
    await expectNoBarriers(focalPoint);
    const looked = page.getByRole('checkbox');
    if ((await looked.count()) > 0) await looked.check();
    await page.getByRole('button', { name: 'Freeze this text' }).click();
    await page.getByRole('heading', { name: 'Edition 1', exact: true }).waitFor();
    await expectNoBarriers(focalPoint);
    const bytes = page.getByRole('link', { name: 'The exact bytes that were hashed' });
    const address = new URL((await bytes.getAttribute('href')) ?? '', page.url());
    const answer = await page.request.get(address.href);
    fingerprint = recompute(await answer.body());
    const shown = await page.getByRole('main').innerText();
    expect(shown.replace(/\s/g, '')).toContain(fingerprint);
  });

  it('opens a round', async () => {
    const { page } = focalPoint;
    await page.getByRole('link', { name: 'Next: open a sign-on round' }).click();
    await page.getByRole('heading', { name: 'Make a sign-on round' }).waitFor();
    await expectNoBarriers(focalPoint);
    await toStep(page, 'goal');
    await page.getByRole('spinbutton', { name: 'Goal' }).fill('40');
    await expectNoBarriers(focalPoint);
    await toStep(page, 'check');
    await page.getByText('The round wants 40 organisations.').waitFor();
    await expectNoBarriers(focalPoint);
    await page.getByRole('button', { name: 'Make the round' }).click();
    await page.getByRole('button', { name: 'Open the round' }).click();
    await page.getByText('Address of the sign page').waitFor();
    await expectNoBarriers(focalPoint);
    signPage = /https?:\/\/\S+\/s\/[\w-]+/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
    expect(signPage).not.toBe('');
  });

  it('is signed by forty organisations, half of them without JavaScript, and the board follows', async () => {
    const { page: board } = commenter;
    await board.goto(`${text}/board`);
    await board.evaluate(() => (document.body.dataset.loaded = 'once'));
    const queue = [...signatories];
    const publics = [
      { locale: 'en', javaScriptEnabled: true },
      { locale: 'fr', javaScriptEnabled: false },
    ] as const;
    await Promise.all(
      publics.map(async ({ locale, javaScriptEnabled }) => {
        const { page } = await stage.enter(`the public (${locale})`, { locale, javaScriptEnabled });
        for (let next = queue.shift(); next; next = queue.shift()) {
          const heading = await signAndConfirm(page, stage.product, signPage, next, locale);
          expect(heading).toMatch(locale === 'en' ? /has signed\.$/ : /a signé/);
        }
      }),
    );
    await until('the board to show forty', async () =>
      /^40\b/m.test(await board.locator('main').innerText()),
    );
    expect(await board.evaluate(() => document.body.dataset.loaded)).toBe('once');
    await expectNoBarriers(commenter);
  }, 300_000);

  it('counts an organisation once that signs again, or in another spelling', async () => {
    const somebody = await stage.enter('somebody else');
    await somebody.page.goto(signPage);
    await expectNoBarriers(somebody);
    const [, first, second] = signatories;
    const again = { ...first!, email: 'again@signing.example' };
    const respelt = { ...second!, name: ` ${second!.name.toUpperCase()} `, email: 'respelt@signing.example' };
    for (const repeated of [again, respelt]) {
      const heading = await signAndConfirm(somebody.page, stage.product, signPage, repeated, 'en');
      expect(heading).toMatch(/has signed already$/);
      await expectNoBarriers(somebody);
    }
    expect(await commenter.page.locator('main').innerText()).toMatch(/^40\b/m);
  });

  it('closes and publishes the text with its list, each once and sorted', async () => {
    const { page } = focalPoint;
    await page.goto(`${text}/sign-on`);
    await expectNoBarriers(focalPoint);
    await page.getByRole('button', { name: 'Close the round' }).click();
    await page.getByRole('link', { name: 'To publishing' }).click();
    const publish = page.getByRole('button', { name: 'Publish text and list' });
    await publish.waitFor();
    await expectNoBarriers(focalPoint);
    await publish.click();
    await page.getByRole('heading', { name: 'Published', exact: true }).waitFor();

    const reader = await stage.enter('a reader');
    await reader.page.goto(signPage.replace('/s/', '/p/'));
    await expectNoBarriers(reader);
    const list = reader.page.getByRole('list', { name: 'Organisations in alphabetical order' });
    const names = await list.locator('li > bdi').allInnerTexts();
    expect(new Set(names)).toEqual(new Set(signatories.map(({ name }) => name)));
    expect(names).toHaveLength(40);
    expect(names).toEqual(
      names.toSorted(new Intl.Collator('en', { ignorePunctuation: true, numeric: true }).compare),
    );
    const all = (await reader.page.getByRole('main').textContent()) ?? '';
    expect(all.replace(/\s/g, '')).toContain(fingerprint);
    expect(all).toContain('Écrit hors ligne.');
  });

  it('lets anybody check the fingerprint', async () => {
    const reader = await stage.enter('a careful reader');
    await reader.page.goto(`${stage.product.baseUrl}/check`);
    await reader.page.getByLabel('Fingerprint or text').fill(fingerprint);
    await reader.page.getByRole('button', { name: 'Check', exact: true }).click();
    await reader.page.getByRole('link', { name: 'To the text' }).waitFor();
    await expectNoBarriers(reader);
  });
});

/** The fingerprint of these bytes, as a script that shares no code with us computes it. */
function recompute(bytes: Buffer): string {
  const script = joinPath(root, 'docs/fingerprint.mjs');
  const { stdout } = spawnSync(process.execPath, [script], { input: bytes, encoding: 'utf8' });
  return stdout.trim();
}
