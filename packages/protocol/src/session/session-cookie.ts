import { createHash } from 'node:crypto';
import type { DocumentId } from '@undersigned/domain';

/**
 * The name of the cookie that holds a session. Over https it carries the `__Host-` prefix: only this very
 * host may set it, for the whole site, never over plain http.
 */
export function sessionCookieName(baseUrl: string): string {
  return baseUrl.startsWith('https:') ? '__Host-undersigned-session' : 'undersigned-session';
}

/**
 * The name of the cookie that holds the secret of a guest link: one for each text, so that a guest of two texts
 * is a guest at both.
 */
export function guestCookieName(baseUrl: string, documentId: DocumentId): string {
  const name = `undersigned-guest-${documentId}`;
  return baseUrl.startsWith('https:') ? `__Host-${name}` : name;
}

/** How secrets are kept: cookies, API tokens and mailed links are stored and looked up by this hash only. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}
