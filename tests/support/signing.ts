import type { PageLanguage } from '@undersigned/domain';
import type { Page } from 'playwright-core';
import { linkIn } from './mailbox.js';
import type { Product } from './product.js';
import { words } from './words.js';

export interface SigningOrganisation {
  name: string;
  country: string;
  /** Where the mail with the button goes. */
  email: string;
}

/** Fills in the public page as somebody without an account does, and stops before the button. */
export async function fillSignPage(
  page: Page,
  address: string,
  { name, country, email }: SigningOrganisation,
  locale: PageLanguage,
): Promise<void> {
  const field = (label: string) => page.getByLabel(words(locale)(`signOn.form.${label}`), { exact: true });
  await page.setExtraHTTPHeaders({ 'x-forwarded-for': addressOfNext() });
  await page.goto(`${address}?lang=${locale}`);
  await field('organisation').fill(name);
  await field('country').selectOption(country);
  await field('name').fill('Sam Signatory');
  await field('email').fill(email);
}

let organisations = 0;

/** Organisations sit in different places, and the limits count by them. */
function addressOfNext(): string {
  organisations++;
  return `198.18.${organisations >> 8}.${organisations & 255}`;
}

/** The link of the mail that asks to confirm. */
export async function confirmLink({ mail }: Product, email: string): Promise<string> {
  return linkIn((await mail.take(email, '/confirm/')).links, '/confirm/');
}

/** Ticks the box of the page that the link leads to, and presses its button. */
export async function confirm(page: Page, locale: PageLanguage): Promise<void> {
  const form = page.locator('form', { has: page.locator('input[name="act"][value="confirm"]') });
  await form.getByRole('checkbox').check();
  await form.getByRole('button', { name: words(locale)('signOn.confirm.button') }).click();
}

/** Signs, opens the mailed link and presses the button. Gives the heading of the page it leads to. */
export async function signAndConfirm(
  page: Page,
  product: Product,
  address: string,
  organisation: SigningOrganisation,
  locale: PageLanguage,
): Promise<string> {
  const say = words(locale);
  await fillSignPage(page, address, organisation, locale);
  await page.getByRole('button', { name: say('signOn.form.submit'), exact: true }).click();
  await page.waitForURL('**/sent?*');
  await page.goto(await confirmLink(product, organisation.email));
  await confirm(page, locale);
  const asked = page.getByRole('button', { name: say('signOn.confirm.button') });
  await asked.waitFor({ state: 'detached' });
  return page.getByRole('heading', { level: 1 }).innerText();
}

/** Signs behind a personal link, as somebody does who opens it from their mail. */
export async function signBehindLink(page: Page, link: string, organisation: string): Promise<void> {
  const say = words('en');
  await page.goto(link);
  await page.getByRole('radio', { name: say('signOn.form.sign'), exact: true }).check();
  await page.getByRole('button', { name: say('signOn.deciding.submit'), exact: true }).click();
  await page.getByText(`${organisation}: ${say('round.standings.signed')}`).waitFor();
}
