import { createHash } from 'node:crypto';

/**
 * The name of the cookie that holds a session. Over https it carries the `__Host-` prefix: only this very
 * host may set it, for the whole site, never over plain http.
 */
export function sessionCookieName(baseUrl: string): string {
  return baseUrl.startsWith('https:') ? '__Host-undersigned-session' : 'undersigned-session';
}

/** How secrets are kept: cookies, API tokens and mailed links are stored and looked up by this hash only. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}
