import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../support/browser.js';
import { editorOn, saved, signIn } from '../support/pages.js';
import { join } from '../support/people.js';
import { socketSwitch } from '../support/socket-switch.js';
import { setStage } from '../support/stage.js';
import { until } from '../support/until.js';
import { words } from '../support/words.js';

const stage = setStage();
const serverRestarts = 1012;
const say = words('en');

/** How many cells each row of the table has. */
const rowsOf = (editor: Locator) =>
  editor.locator('tr').evaluateAll((rows) => rows.map((row) => row.querySelectorAll('th, td').length));

const cell = (editor: Locator, row: number, column: number) =>
  editor.locator('tr').nth(row).locator('th, td').nth(column);

async function inTable(page: Page, choice: string): Promise<void> {
  await page.getByRole('button', { name: say('write.table'), exact: true }).click();
  await page.getByRole('menuitem', { name: say(choice) }).click();
}

/** Two people at one table, one of them without a connection for a while. */
describe('a table in which one adds a row while another adds a column', () => {
  let ana: Visitor;
  let bram: Visitor;
  let address: string;

  beforeAll(async () => {
    const { product } = stage;
    await product.admin('coalition', 'create', '--name', 'Table Coalition', '--slug', 'tables');
    const anasApi = await join(product, 'tables', {
      email: 'ana@tables.example',
      name: 'Ana',
      role: 'focal-point',
    });
    await join(product, 'tables', { email: 'bram@tables.example', name: 'Bram', role: 'member' });
    const { json } = await anasApi.post('/coalitions/tables/documents', {
      kind: 'statement',
      title: 'A statement with a table',
      language: 'en',
      content: { format: 'markdown', body: 'Every child has a name.' },
    });
    const id = json.id ?? '';
    await anasApi.put(`/documents/${id}/access`, {
      subject: { email: 'bram@tables.example' },
      access: 'edit',
    });
    address = `${product.baseUrl}/t/${id}`;
    [ana, bram] = [await stage.enter('Ana'), await stage.enter('Bram')];
    await signIn(ana.page, product, 'ana@tables.example');
    await signIn(bram.page, product, 'bram@tables.example');
  });

  it('grows no cells while both go on writing in it, and is straight after the next change of cells', async () => {
    const way = await socketSwitch(bram.page);
    await ana.page.goto(address);
    const anas = await editorOn(ana.page);
    await ana.page.getByRole('button', { name: say('write.toolbar'), exact: true }).click();
    await anas.locator('p').first().click();
    await ana.page.keyboard.press('End');
    await ana.page.keyboard.press('Enter');
    await inTable(ana.page, 'write.tableInsert');
    await saved(ana.page);
    await bram.page.goto(address);
    const brams = await editorOn(bram.page);
    await bram.page.getByRole('button', { name: say('write.toolbar'), exact: true }).click();
    expect(await rowsOf(brams)).toEqual([3, 3, 3]);

    await way.breakWith(serverRestarts);
    await cell(brams, 2, 0).click();
    await inTable(bram.page, 'write.rowAfter');
    await cell(anas, 0, 2).click();
    await inTable(ana.page, 'write.columnAfter');
    await saved(ana.page);
    way.mend();
    const crooked = [4, 4, 4, 3];
    await until('both to have the row and the column', async () =>
      [await rowsOf(anas), await rowsOf(brams)].every((rows) => String(rows) === String(crooked)),
    );

    for (const word of ['one', 'two', 'three']) {
      await cell(anas, 0, 0).click();
      await ana.page.keyboard.type(word);
      await cell(brams, 1, 1).click();
      await bram.page.keyboard.type(word);
      await Promise.all([saved(ana.page), saved(bram.page)]);
      await until('both to read what the other wrote', async () =>
        (await Promise.all([cell(brams, 0, 0).innerText(), cell(anas, 1, 1).innerText()])).every((text) =>
          text.includes(word),
        ),
      );
    }
    expect([await rowsOf(anas), await rowsOf(brams)]).toEqual([crooked, crooked]);

    await cell(brams, 3, 0).click();
    await inTable(bram.page, 'write.rowAfter');
    await until('everybody to have a straight table', async () =>
      [await rowsOf(anas), await rowsOf(brams)].every((rows) => String(rows) === '4,4,4,4,4'),
    );
    expect(await cell(anas, 0, 0).innerText()).toContain('onetwothree');
  });
});
