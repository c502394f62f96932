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
import { confirmByMail, signOnPage, type SigningOrganisation } from '../support/signing.js';
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
    await page.getByRole('heading', { name: 'The list is in' }).waitFor();
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
    await signIn(drafter.page, product, bram.email, 'fr');
    await signIn(commenter.page, product, chiara.email, 'fr');
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
});
