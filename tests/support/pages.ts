import type { Locator, Page } from 'playwright-core';
import type { Product } from './product.js';
import { until } from './until.js';
import { words, type Locale } from './words.js';

/** Signs somebody in the way everybody does: asks for a link, opens it from the mail, presses the button. */
export async function signIn(
  page: Page,
  { baseUrl, mail }: Product,
  email: string,
  locale: Locale = 'en',
): Promise<void> {
  const say = words(locale);
  await page.goto(`${baseUrl}/sign-in`);
  await page.getByLabel(say('session.signIn.email')).fill(email);
  await page.getByRole('button', { name: say('session.signIn.send') }).click();
  await page.waitForURL('**/sign-in/sent');
  const [link = ''] = (await mail.take(email, '/sign-in/')).links;
  await page.goto(link);
  await page.getByRole('button', { name: say('session.confirm.signIn') }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/** Sends a form with `press`, and does something else on the page before what was sent gets to the server. */
export async function whileSending(
  page: Page,
  press: () => Promise<void>,
  meanwhile: () => Promise<void>,
): Promise<void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(page.url(), async (route) => {
    if (route.request().method() === 'POST') await held;
    await route.continue();
  });
  try {
    await Promise.all([page.waitForRequest((request) => request.method() === 'POST'), press()]);
    await meanwhile();
  } finally {
    letGo();
    await page.unrouteAll({ behavior: 'wait' });
  }
}

/** The text on a writing screen, once its editor is there and the server has sent the words. */
export async function editorOn(page: Page): Promise<Locator> {
  const editor = page.locator('.ProseMirror');
  await editor.waitFor();
  await page.locator('[data-save="saved"], [data-save="live"]').waitFor();
  return editor;
}

/** Whether the beginning of something is in the window, and nothing covers it. */
export const isSeen = (what: Locator): Promise<boolean> =>
  what.evaluate((element) => {
    const [line] = element.getClientRects();
    if (!line) return false;
    const at = document.elementFromPoint(
      line.left + line.width / 2,
      line.top + Math.min(12, line.height / 2),
    );
    return at !== null && element.contains(at);
  });

/** Waits until this, and nothing in it, has the keyboard. */
export const hasFocus = (what: Locator): Promise<void> => what.and(what.page().locator(':focus')).waitFor();

/** Pastes into the field that has the focus what a word processor or a browser puts on the clipboard. */
export async function pasteHtml(field: Locator, html: string): Promise<void> {
  await field.focus();
  await field.evaluate((element, markup) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', markup);
    clipboardData.setData('text/plain', new DOMParser().parseFromString(markup, 'text/html').body.innerText);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

/**
 * Puts the caret behind the last letter of a paragraph and types there, as fast as keys arrive. An editor that
 * was just given the focus may put its own caret back once, so the caret is set until it has stayed for a moment.
 */
export async function typeAtEndOf(paragraph: Locator, text: string): Promise<void> {
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.evaluate((element) => element.closest<HTMLElement>('[contenteditable]')?.focus());
  await until('the caret to stay', () =>
    paragraph.evaluate(async (element) => {
      const selection = document.getSelection();
      const isThere = () => selection?.isCollapsed === true && element.contains(selection.anchorNode);
      selection?.selectAllChildren(element);
      selection?.collapseToEnd();
      for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
      return isThere();
    }),
  );
  await paragraph.page().keyboard.type(text);
}

/** Selects these words of a paragraph and types others in their place. */
export async function overtype(paragraph: Locator, words: string, others: string): Promise<void> {
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.evaluate((element) => element.closest<HTMLElement>('[contenteditable]')?.focus());
  await until('the words to stay selected', () =>
    paragraph.evaluate(async (element, wanted) => {
      const selection = document.getSelection();
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const at = texts.currentNode.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        selection?.setBaseAndExtent(texts.currentNode, at, texts.currentNode, at + wanted.length);
      }
      for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
      return selection?.toString() === wanted;
    }, words),
  );
  await paragraph.page().keyboard.type(others);
}

/** Selects all words of a paragraph, as three clicks on it do. */
export async function selectWordsOf(paragraph: Locator): Promise<void> {
  await paragraph.click({ clickCount: 3 });
}

/** Waits until the sign says that everything typed here is on the server's disk. */
export async function saved(page: Page): Promise<void> {
  await page.locator('[data-save="saved"]').waitFor();
}

/** The words of a shared text as the editor shows them, without carets and paragraph numbers. */
export function shownText(editor: Locator): Promise<string> {
  return editor.evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const drawn of copy.querySelectorAll('.caret')) drawn.remove();
    return Array.from(copy.children, ({ textContent }) => textContent).join('\n');
  });
}

/** Where a link of this page leads, once it is there. */
export async function addressOf(link: Locator): Promise<string> {
  await link.waitFor({ state: 'attached' });
  return new URL((await link.getAttribute('href')) ?? '', link.page().url()).href;
}

/** The page has loaded, and the text of the editor has come where there is one. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready);
  if ((await page.locator('.write-text, .text-desk').count()) > 0)
    await page.locator('.ProseMirror p').first().waitFor();
}

/** Signs in by the focal point's link that the demonstration prints when it is ready. */
export async function enterDemonstration(page: Page, { greeting }: Product): Promise<void> {
  const [link = ''] = /http\S+\/sign-in\/confirm\S+/.exec(greeting) ?? [];
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
