import type { Locator, Page } from 'playwright-core';
import type { Product } from './product.js';
import { until } from './until.js';

/** Signs in as a person would: asks for a link, opens it from the mail, presses the button. */
export async function signIn(product: Product, page: Page, email: string): Promise<void> {
  await page.goto(`${product.baseUrl}/sign-in`);
  await page.getByLabel('Mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor();
  const mail = await product.mail.take(email);
  await page.goto(linkIn(mail.links, '/sign-in/'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** The first address of a mail that leads to this part of the product. */
export function linkIn(links: string[], path: string): string {
  const link = links.find((address) => address.includes(path));
  if (!link) throw new Error(`no link to ${path} among ${links.join(' ')}`);
  return link;
}

/** The text as an editable field, once it can be written in. */
export async function writable(page: Page): Promise<Locator> {
  const text = page.locator('.ProseMirror[contenteditable="true"]');
  await text.waitFor();
  return text;
}

/** Pastes HTML as a word processor puts it on the clipboard. */
export async function pasteHtml(target: Locator, html: string): Promise<void> {
  await target.evaluate((element, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', content);
    clipboardData.setData('text/plain', element.ownerDocument.createElement('p').textContent ?? '');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

/** Types at the end of the text. */
export async function typeAtEnd(page: Page, words: string): Promise<void> {
  const text = await writable(page);
  await text.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(words);
}

/** Waits until the text of this page holds all of these. */
export async function holds(page: Page, words: string[]): Promise<void> {
  await until(`the text to hold ${words.join(', ')}`, async () => {
    const text = await page.locator('.ProseMirror').innerText();
    return words.every((word) => text.includes(word));
  });
}

/** Waits until the dot says that everything is on the server's disk. */
export async function saved(page: Page): Promise<void> {
  await page.getByText('Saved', { exact: true }).first().waitFor();
}
