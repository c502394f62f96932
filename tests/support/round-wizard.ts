import type { Page } from 'playwright-core';
import { words, type Locale } from './words.js';

/** Goes from the first step of making a round to the last, with what is proposed or was typed. */
export async function toLastStep(page: Page, locale: Locale = 'en'): Promise<void> {
  const say = words(locale);
  for (const step of ['who', 'seen', 'goal', 'check']) {
    await page.getByRole('button', { name: say('round.form.next'), exact: true }).click();
    await page.getByRole('heading', { level: 3, name: say(`round.form.steps.${step}.title`) }).waitFor();
  }
}

/** Chooses a step of making a round in their list. */
export async function toStep(page: Page, name: string, locale: Locale = 'en'): Promise<void> {
  const say = words(locale);
  const list = page.getByRole('navigation', { name: say('round.form.steps.label') });
  await list.getByRole('button', { name: say(`round.form.steps.${name}.name`) }).click();
  await page.getByRole('heading', { level: 3, name: say(`round.form.steps.${name}.title`) }).waitFor();
}
