import type { WordsChange } from './suggested-change.js';

/** Part of the words of one block, in UTF-16 units. Empty where words would be put in between. */
export interface WordsSpan {
  start: number;
  end: number;
}

type QuotedWords = Pick<WordsChange, 'replaced' | 'prefix' | 'suffix'>;

/** How many units around the words are kept to find them by. */
export const contextUnits = 40;

/** What to keep of a passage to find it again. */
export const quotedWords = (text: string, { start, end }: WordsSpan): QuotedWords => ({
  replaced: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - contextUnits), start),
  suffix: text.slice(end, end + contextUnits),
});

/**
 * Where the quoted words stand in these, or in these near a place. To the letter, and on each side with at least half of
 * what stood there still next to them; a quote that filled its block must fill it still. Null when they are gone, and
 * when two places fit equally well: a change that is lost can be made again, one in the wrong place is in the text.
 */
export function findWords(
  text: string,
  quoted: QuotedWords,
  near: WordsSpan = { start: 0, end: text.length },
): WordsSpan | null {
  const { replaced, prefix, suffix } = quoted;
  if (prefix === '' && suffix === '') return text === replaced ? { start: 0, end: text.length } : null;
  let best: { start: number; kept: number; isTied: boolean } | null = null;
  for (const start of placesOf(text, replaced)) {
    const end = start + replaced.length;
    if (end < near.start || start > near.end) continue;
    const [before, after] = [keptBefore(text, start, prefix), keptAfter(text, end, suffix)];
    if (!isHalf(before, prefix) || !isHalf(after, suffix)) continue;
    const kept = before + after;
    if (!best || kept > best.kept) best = { start, kept, isTied: false };
    else if (kept === best.kept) best.isTied = true;
  }
  return best && !best.isTied ? { start: best.start, end: best.start + replaced.length } : null;
}

/** Letters of a neighbour by which a place is known again; where fewer stood, all of them. */
export const leastNeighbour = 4;

const isHalf = (kept: number, { length }: string): boolean =>
  kept >= Math.max(length / 2, Math.min(length, leastNeighbour));

/**
 * The one place in these words, behind another, that has all that stood on one side of it and the neighbour on the other.
 * For the block they were quoted from, when a part of it was written anew: elsewhere so little proves nothing.
 */
export function findByOneSide(text: string, quoted: QuotedWords, from = 0): WordsSpan | null {
  const { replaced, prefix, suffix } = quoted;
  const found = [...placesOf(text, replaced)].filter((start) => {
    const end = start + replaced.length;
    const isBehind = (units: number) =>
      text.startsWith(suffix.slice(0, units), end) &&
      (suffix.length >= units || end + suffix.length === text.length);
    const isBefore = (units: number) =>
      text.endsWith(prefix.slice(-units), start) && (prefix.length >= units || start === prefix.length);
    const isBySuffix = isBehind(contextUnits) && isBefore(leastNeighbour);
    return start >= from && (isBySuffix || (isBefore(contextUnits) && isBehind(leastNeighbour)));
  });
  const [start, ...others] = found;
  if (start === undefined || others.length > 0) return null;
  return { start, end: start + replaced.length };
}

/** How many of the units before a place are still next to it. */
export const keptBefore = (text: string, start: number, prefix: string): number =>
  sameFrom((unit) => text[start - 1 - unit] === prefix[prefix.length - 1 - unit], prefix.length);

/** How many of the units behind a place are still next to it. */
export const keptAfter = (text: string, end: number, suffix: string): number =>
  sameFrom((unit) => text[end + unit] === suffix[unit], suffix.length);

function sameFrom(isSame: (unit: number) => boolean, most: number): number {
  let count = 0;
  while (count < most && isSame(count)) count++;
  return count;
}

function* placesOf(text: string, words: string): Generator<number> {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    yield at;
    // The empty word is found at the end for ever.
    if (at >= text.length) return;
  }
}
