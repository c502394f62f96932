/**
 * A wording in the pieces a reader sees change: a word of any script, a line end, other space, one sign. Put together
 * they are the wording again.
 */
export const wordsIn = (wording: string): string[] =>
  wording.match(/[\p{L}\p{N}\p{M}_\u00AD]+|\r?\n|[^\S\r\n]+|[^]/gu) ?? [];
