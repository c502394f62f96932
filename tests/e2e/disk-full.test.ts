import { afterAll, describe, expect, it } from 'vitest';
import { expectNoBarriers, setStage } from '../support/stage.js';
import { editorOn, saved, shownText, signIn, typeAtEndOf } from '../support/pages.js';
import { join } from '../support/people.js';
import { words } from '../support/words.js';
import { canPretendDisk, pretendDisk, type Disk } from '../torture/disk.js';

/** What people at a text see when the server's disk is full, on the whole product. */
describe.runIf(canPretendDisk())('a full disk', () => {
  let disk: Disk;
  const stage = setStage('start', () => (disk = pretendDisk()).env);
  afterAll(() => disk.dispose());

  it('is told over the text, words typed meanwhile are kept, and it goes on by itself', async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Full House', '--slug', 'full');
    const anasApi = await join(product, 'full', {
      email: 'ana@full.example',
      name: 'Ana',
      role: 'focal-point',
    });
    await join(product, 'full', { email: 'bram@full.example', name: 'Bram', role: 'focal-point' });
    const created = await anasApi.post('/coalitions/full/documents', {
      kind: 'statement',
      title: 'No room',
      language: 'en',
      content: { format: 'markdown', body: 'Every child has a name.' },
    });
    const address = `${product.baseUrl}/t/${created.json.id}`;
    const ana = await stage.enter('Ana');
    const bram = await stage.enter('Bram', { locale: 'fr-FR' });
    await signIn(ana.page, product, 'ana@full.example');
    await signIn(bram.page, product, 'bram@full.example', 'fr');
    await bram.context.addCookies([{ name: 'locale', value: 'fr', url: product.baseUrl }]);
    for (const { page } of [ana, bram]) await page.goto(address);
    const [anas, brams] = [await editorOn(ana.page), await editorOn(bram.page)];

    disk.fail('ENOSPC');
    await typeAtEndOf(anas.locator('p').first(), ' And a voice.');
    for (const [who, locale] of [
      [ana, 'en'],
      [bram, 'fr'],
    ] as const) {
      const notice = who.page.locator('[data-pause="disk-full"]');
      await notice.getByText(words(locale)('write.pause.title')).waitFor();
      await notice.getByText(words(locale)('write.pause.goOn')).waitFor();
      await expectNoBarriers(who);
    }
    await ana.page.locator('[data-save="unsaved"]').waitFor();
    expect(await shownText(brams)).not.toContain('And a voice.');

    disk.mend();
    await saved(ana.page);
    await brams.getByText('And a voice.').waitFor();
    for (const { page } of [ana, bram]) expect(await page.locator('[data-pause]').count()).toBe(0);
  });
});
