import type { Page } from 'playwright-core';

const browser = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36';

/** The ways in which programs between sender and mailbox ask for what a mail leads to. */
export const scannerProfiles: [method: string, headers: Record<string, string>][] = [
  ['HEAD', {}],
  ['OPTIONS', {}],
  ['OPTIONS', { origin: 'https://mail.example', 'access-control-request-method': 'POST' }],
  ['GET', {}],
  ['GET', { 'user-agent': browser }],
  ['GET', { 'user-agent': 'curl/8.5.0', accept: '*/*' }],
  ['GET', { 'user-agent': 'Mozilla/5.0 (compatible; bingbot/2.0)' }],
  ['GET', { 'user-agent': 'GoogleImageProxy' }],
  ['GET', { 'user-agent': 'Barracuda Sentinel (EE)' }],
  ['GET', { 'user-agent': 'Proofpoint URL Defense' }],
  ['GET', { 'user-agent': 'Mimecast Link Checker' }],
  ['GET', { 'user-agent': 'Microsoft Office/16.0 (Microsoft Outlook 16.0)' }],
  ['GET', { 'user-agent': 'Slackbot-LinkExpanding 1.0' }],
  ['GET', { 'user-agent': 'WhatsApp/2.24' }],
  ['GET', { 'user-agent': '' }],
  ['GET', { purpose: 'prefetch' }],
  ['GET', { 'x-purpose': 'preview' }],
  ['GET', { 'x-moz': 'prefetch' }],
  ['GET', { 'sec-purpose': 'prefetch' }],
  ['GET', { 'sec-purpose': 'prefetch;prerender', 'user-agent': browser }],
  ['GET', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'cross-site' }],
  ['GET', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-user': '?1' }],
  ['GET', { rsc: '1' }],
  ['GET', { rsc: '1', 'next-router-prefetch': '1' }],
  ['GET', { rsc: '1', 'next-router-segment-prefetch': '/_tree' }],
  ['GET', { 'next-action': '0'.repeat(42) }],
  ['GET', { 'x-middleware-prefetch': '1' }],
  ['GET', { 'x-http-method-override': 'POST', 'x-method-override': 'POST' }],
  ['GET', { range: 'bytes=0-1023' }],
  ['GET', { referer: 'https://safelinks.example/', accept: 'text/html' }],
  ['GET', { cookie: 'undersigned-session=guessed; undersigned-asked=%7B%22mark%22%3A%22x%22%7D' }],
];

/** Opens an address in one of these ways; gives what came back. */
export async function scan(
  link: string,
  [method, headers]: (typeof scannerProfiles)[number],
  from: string,
): Promise<Response> {
  const answer = await fetch(link, { method, headers: { ...headers, 'x-forwarded-for': from } });
  await answer.arrayBuffer();
  return answer;
}

/**
 * Presses the button of each form on the page behind a link, as it came and whatever its fields demand: one visit each.
 * Gives how many there were. For a page without JavaScript, where every form leads somewhere.
 */
export async function sendEveryForm(page: Page, link: string): Promise<number> {
  await page.goto(link);
  const count = await page.locator('form').count();
  for (let nth = 0; nth < count; nth++) {
    await page.goto(link);
    const left = page.waitForEvent('framenavigated');
    await page
      .locator('form')
      .nth(nth)
      .evaluate((form: HTMLFormElement) => {
        form.noValidate = true;
        form.requestSubmit(form.querySelector('button'));
      });
    await left;
    await page.waitForLoadState();
  }
  return count;
}
