import { createHmac } from 'node:crypto';
import { isSameSecret } from '@undersigned/protocol/session';

/** A page may lie open in a tab over a night; a form that waited longer is shown once more before it counts. */
export const nonceHours = 24;

/**
 * What a form carries to show that it was served by us, at this address, not long ago. Nothing of it is kept: two
 * tabs, a second press and a server that was started anew all take it.
 */
export function pageNonce(secret: string, path: string, now: Date): string {
  const until = (now.getTime() + nonceHours * 3_600_000).toString(36);
  return `${until}.${seal(secret, path, until)}`;
}

/** Whether a nonce was given out for the page at this path and has not run out. */
export function isPageNonce(secret: string, path: string, now: Date, given: string): boolean {
  const [until = '', mac = '', ...more] = given.split('.');
  const isOurs = isSameSecret(mac, seal(secret, path, until));
  return isOurs && more.length === 0 && Number.parseInt(until, 36) > now.getTime();
}

/** The same secret seals sessions and tickets; the words in front keep one from passing for the other. */
const seal = (secret: string, path: string, until: string): string =>
  createHmac('sha256', secret).update(`undersigned page nonce\n${path}\n${until}`).digest('base64url');
