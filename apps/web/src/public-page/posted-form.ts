import { Refused } from '@undersigned/services';
import { decodeUtf8, readBytes } from '@/server/bounded-body';
import type { PageContext } from './page-context';
import { isPageNonce } from './page-nonce';

/** Bytes of one form: every field at its longest, each letter as long as an address makes it. */
const mostBytes = 64_000;

/** The field that carries the nonce. */
export const nonceField = 'page';

/** What a form said, by field; a form of ours says each thing once. */
export type PostedForm = ReadonlyMap<string, string>;

/**
 * Reads what was posted, as `application/x-www-form-urlencoded`. Throws `Refused` bad_input for anything else, for
 * bytes that are no UTF-8 and for a field that is not among `fields` or stands there twice; content_too_large
 * before the rest is read.
 */
export async function readPostedForm(request: Request, fields: readonly string[]): Promise<PostedForm> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') throw Refused.because('bad_input');
  const form = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(decodeUtf8(await readBytes(request, mostBytes)))) {
    if (form.has(name) || (name !== nonceField && !fields.includes(name))) throw Refused.because('bad_input');
    form.set(name, value);
  }
  return form;
}

/**
 * Lets through what a person sent from the page at `path`, as it was served here not long ago. Throws `Refused`
 * foreign_page when another site sent it or the browser does not say, too_many_requests, page_expired when its
 * nonce is not one of this page or has run out.
 */
export async function requireOwnPage(
  page: PageContext,
  request: Request,
  path: string,
  form: PostedForm,
): Promise<void> {
  const { baseUrl, now } = page.services;
  const { origin, host } = new URL(baseUrl);
  if (request.headers.get('origin') !== origin) throw Refused.because('foreign_page', { values: { host } });
  await page.countPost(request);
  const nonce = form.get(nonceField) ?? '';
  if (!isPageNonce(page.secret, path, now(), nonce)) throw Refused.because('page_expired');
}
