import { Browsers, hiddenField, type Reply } from '../torture/sign-load/browser.js';

/** The pages behind mailed links, for somebody who opens one and presses a button on it, without a browser. */
export function mailedPages(baseUrl: string) {
  const browsers = new Browsers(Number(new URL(baseUrl).port), baseUrl);
  const pathOf = (link: string) => new URL(link).pathname + new URL(link).search;
  const open = (link: string, from: string): Promise<Reply> => browsers.send({ path: pathOf(link), from });
  return {
    open,
    /** Opens the page and sends its form with these fields beside the ones that the page fills in itself. */
    async press(link: string, from: string, fields: Record<string, string>): Promise<Reply> {
      const { body } = await open(link, from);
      const fingerprint = hiddenField(body, 'fingerprint');
      const form = { page: hiddenField(body, 'page'), ...(fingerprint && { fingerprint }), ...fields };
      return browsers.send({ path: pathOf(link), from, form });
    },
    close: () => browsers.close(),
  };
}
