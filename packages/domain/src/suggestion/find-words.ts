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
 * Where the quoted words stand in these. To the letter, and with at least half of what stood around them still next to
 * them; a quote that filled its block must fill it still. Null when they are gone, and when two places fit equally
 * well: a change that is lost can be made again, one in the wrong place is in the text.
 */
export function findWords(text: string, quoted: QuotedWords): WordsSpan | null {
  const { replaced, prefix, suffix } = quoted;
  const context = prefix.length + suffix.length;
  if (context === 0) return text === replaced ? { start: 0, end: text.length } : null;
  let best: { start: number; kept: number; isTied: boolean } | null = null;
  for (const start of placesOf(text, replaced)) {
    const kept = keptAround(text, { start, end: start + replaced.length }, quoted);
    if (!best || kept > best.kept) best = { start, kept, isTied: false };
    else if (kept === best.kept) best.isTied = true;
  }
  if (!best || best.isTied || best.kept * 2 < context) return null;
  return { start: best.start, end: best.start + replaced.length };
}

/** Letters of a neighbour by which a place is known again; where fewer stood, they reach to the edge of the block. */
export const leastNeighbour = 4;

/**
 * The one place in these words that still has both its neighbours, the beginning or the end of the block among them.
 * For the block the words were quoted from: elsewhere so little proves nothing.
 */
export function findBetweenNeighbours(text: string, quoted: QuotedWords): WordsSpan | null {
  const before = quoted.prefix.slice(-leastNeighbour);
  const after = quoted.suffix.slice(0, leastNeighbour);
  const found = [...placesOf(text, quoted.replaced)].filter((start) => {
    const end = start + quoted.replaced.length;
    const isAtStart = before.length === leastNeighbour || start === before.length;
    const isAtEnd = after.length === leastNeighbour || end + after.length === text.length;
    return isAtStart && isAtEnd && text.endsWith(before, start) && text.startsWith(after, end);
  });
  const [start, ...others] = found;
  if (start === undefined || others.length > 0) return null;
  return { start, end: start + quoted.replaced.length };
}

/** How many of the units around the words are still next to them. */
export function keptAround(
  text: string,
  { start, end }: WordsSpan,
  { prefix, suffix }: Pick<QuotedWords, 'prefix' | 'suffix'>,
): number {
  return (
    sameFrom((unit) => text[start - 1 - unit] === prefix[prefix.length - 1 - unit], prefix.length) +
    sameFrom((unit) => text[end + unit] === suffix[unit], suffix.length)
  );
}

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
