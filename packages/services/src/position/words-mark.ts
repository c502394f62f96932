import { createHash } from 'node:crypto';

/** A short name for words, so that a form can say which ones were read: 16 hexadecimal digits of their SHA-256. */
export const wordsMark = (words: string): string =>
  createHash('sha256').update(words).digest('hex').slice(0, 16);
