import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether two secrets are the same text, in a time that says nothing of where they differ. The one place that
 * compares secrets; everywhere else they are looked up by their hash.
 */
export function isSameSecret(given: string, expected: string): boolean {
  // Hashed first, so that the length says nothing either.
  return timingSafeEqual(digestOf(given), digestOf(expected));
}

const digestOf = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest();
