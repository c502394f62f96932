import type { Page } from 'playwright-core';
import { words, type Locale } from './words.js';

/** Chooses a step of making a round in their list. */
export async function toStep(page: Page, name: string, locale: Locale = 'en'): Promise<void> {
  const say = words(locale);
  const list = page.getByRole('navigation', { name: say('round.form.steps.label') });
  await list.getByRole('button', { name: say(`round.form.steps.${name}.name`) }).click();
  await page.getByRole('heading', { level: 3, name: say(`round.form.steps.${name}.title`) }).waitFor();
}
