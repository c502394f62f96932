import type { Page } from 'playwright-core';
import { editorOn, overtype, saved } from './pages.js';
import { words } from './words.js';

const say = words('en');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** A focal point opens a text that is being signed, types other words over some, and freezes what came of it. */
export async function correct(
  page: Page,
  text: string,
  changes: readonly { beside: string; words: string; others: string }[],
): Promise<void> {
  await page.goto(`${text}/sign-on`);
  await press(page, say('correction.start'));
  await page.getByText(say('correction.writingTitle')).waitFor();
  await page.goto(text);
  const editor = await editorOn(page);
  for (const { beside, words, others } of changes) {
    await overtype(editor.locator('p').filter({ hasText: beside }), words, others);
  }
  await saved(page);
  await page.goto(`${text}/sign-on`);
  await press(page, say('correction.propose'));
}

/** A focal point says what the change of each paragraph is, by its number. */
export async function weigh(page: Page, classes: Record<number, 'editorial' | 'material'>): Promise<void> {
  for (const [paragraph, is] of Object.entries(classes)) {
    const question = new RegExp(`change in paragraph ${paragraph}\\b`, 'i');
    const answers = page.getByRole('group', { name: question });
    await answers.getByRole('radio', { name: say(`correction.class.${is}`) }).check();
  }
  await press(page, say('correction.say'));
  await page.getByText(say('correction.classed'), { exact: true }).waitFor();
}
