import type { Page } from 'playwright-core';
import type { Product } from './product.js';
import { words, type Locale } from './words.js';

export interface SigningOrganisation {
  name: string;
  country: string;
  /** Where the mail with the button goes. */
  email: string;
}

/** Fills in the public page as somebody without an account does, up to the page that asks to look for the mail. */
export async function signOnPage(
  page: Page,
  address: string,
  { name, country, email }: SigningOrganisation,
  locale: Locale,
): Promise<void> {
  const say = words(locale);
  const field = (label: string) => page.getByLabel(say(`signOn.form.${label}`), { exact: true });
  await page.goto(`${address}?lang=${locale}`);
  await field('organisation').fill(name);
  await field('country').selectOption(country);
  await field('name').fill(`Signatory of ${name}`.slice(0, 100));
  await field('email').fill(email);
  await page.getByRole('button', { name: say('signOn.form.submit'), exact: true }).click();
  await page.waitForURL('**/sent?*');
}

/** Opens the link of the mail and presses the button. Gives the heading of the page it leads to. */
export async function confirmByMail(
  page: Page,
  { mail }: Product,
  email: string,
  locale: Locale,
): Promise<string> {
  const [link = ''] = (await mail.take(email)).links;
  await page.goto(link);
  const heading = page.getByRole('heading', { level: 1 });
  const asked = await heading.innerText();
  await page.getByRole('button', { name: words(locale)('signOn.confirm.button') }).click();
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: asked }).waitFor();
  return heading.innerText();
}
