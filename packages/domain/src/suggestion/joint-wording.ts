import type { PresentParagraph } from './shared-paragraph.js';

/** Characters of a drafter's own wording, and of what it is instead of. */
export const longestWording = 40_000;

/** A paragraph of the text, and the id of the paragraph that follows it at once; null where none does. */
export interface NeighbourParagraph extends PresentParagraph {
  next: string | null;
}

/**
 * The neighbouring paragraphs that these suggestions are about together, in reading order: one wording can take the
 * place of all of them. Null when there are not several, when something stands between them, when they are too long for one
 * wording, or when one has a blank line within, which would read as the beginning of another.
 */
export function jointParagraphs(
  suggestions: readonly { paragraphs: readonly NeighbourParagraph[] }[],
): NeighbourParagraph[] | null {
  if (suggestions.some(({ paragraphs }) => paragraphs.length === 0)) return null;
  const known = new Map(
    suggestions.flatMap(({ paragraphs }) => paragraphs.map((each) => [each.blockId, each] as const)),
  );
  const followers = new Set([...known.values()].map(({ next }) => next));
  const run: NeighbourParagraph[] = [];
  let at = [...known.values()].find(({ blockId }) => !followers.has(blockId));
  while (at && run.length < known.size) {
    run.push(at);
    at = at.next === null ? undefined : known.get(at.next);
  }
  const isWhole = run.length === known.size && run.length > 1;
  const fits = jointWords(run.map(({ words }) => words)).length <= longestWording;
  return isWhole && fits && run.every(({ words }) => !blankLine.test(words)) ? run : null;
}

const blankLine = /\n(?:[^\S\n]*\n)+/u;

/** How several paragraphs stand in one field: a blank line between them. */
export const jointWords = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');

/** The paragraphs that somebody wrote in one field. */
export const paragraphsIn = (words: string): string[] =>
  words
    .split(blankLine)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/**
 * For each paragraph of a new wording which of the old ones it continues, null where it is new. Those that read as
 * before at the beginning and at the end continue themselves; between them the first goes on in the first.
 */
export function continuedParagraphs(before: readonly string[], after: readonly string[]): (number | null)[] {
  const most = Math.min(before.length, after.length);
  let ahead = 0;
  while (ahead < most && before[ahead] === after[ahead]) ahead += 1;
  let behind = 0;
  while (behind < most - ahead && before.at(-1 - behind) === after.at(-1 - behind)) behind += 1;
  return after.map((_, at) => {
    if (at >= after.length - behind) return at + before.length - after.length;
    return at < before.length - behind ? at : null;
  });
}
