/** A text without what XML cannot hold: control characters, lone surrogates and the two that are no characters. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, (sign) =>
    sign === '\t' || sign === '\n' ? sign : ' ',
  );

/** Whether words are to be set from right to left. */
export const isRightToLeft = (words: string): boolean => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(words);
