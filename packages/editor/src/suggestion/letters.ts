import { keptAfter, keptBefore, type WordsChange, type WordsSpan } from '@undersigned/domain';
import type { SuggestionIndex, Textblock } from './textblocks.js';

/**
 * The letters of a whole text in one, whatever paragraphs, breaks, footnotes and spaces stand between them: splitting
 * and joining paragraphs leaves them as they are.
 */
export interface Letters {
  text: string;
  textblocks: { textblock: Textblock; from: number }[];
  /** Where each letter stands in its paragraph. */
  offsets: number[];
}

/** What is compared of a passage. */
export const lettersIn = (text: string): string => text.replaceAll(noLetters, '');

const noLetters = /[\s\uFFFC]+/gu;

export function lettersOf({ textblocks }: SuggestionIndex): Letters {
  const letters: Letters = { text: '', textblocks: [], offsets: [] };
  for (const textblock of textblocks) {
    letters.textblocks.push({ textblock, from: letters.offsets.length });
    for (const { 0: run, index } of textblock.text.matchAll(/[^\s\uFFFC]+/gu)) {
      for (let unit = 0; unit < run.length; unit++) letters.offsets.push(index + unit);
      letters.text += run;
    }
  }
  return letters;
}

/** How many letters of the text stand before a place in one of its paragraphs. */
export function letterIndexOf({ textblocks }: Letters, textblock: Textblock, offset: number): number {
  const from = textblocks.find((each) => each.textblock === textblock)?.from ?? 0;
  return from + lettersIn(textblock.text.slice(0, offset)).length;
}

/** Below so many letters a quote is found somewhere by chance. */
const leastQuote = 20;

/**
 * The one place at which the words stand with all that stood around them, to the letter. Null when there is none, when
 * there are several, and when the quote is too short to prove anything in another paragraph than its own.
 */
export function wordsAmongLetters(
  change: WordsChange,
  letters: Letters,
): (WordsSpan & { textblock: Textblock }) | null {
  const { replaced, prefix, suffix } = change;
  const before = lettersIn(prefix);
  const quote = before + lettersIn(replaced) + lettersIn(suffix);
  const at = letters.text.indexOf(quote);
  if (at === -1 || letters.text.includes(quote, at + 1)) return null;
  const places = placesBetween(letters, at + before.length).filter(({ textblock, start }) =>
    textblock.text.startsWith(replaced, start),
  );
  const kept = ({ textblock: { text }, start }: Place) =>
    keptBefore(text, start, prefix) + keptAfter(text, start + replaced.length, suffix);
  const [best] = places.toSorted((one, other) => kept(other) - kept(one));
  const isProven = quote.length >= leastQuote || best?.textblock.blockId === change.blockId;
  return best && isProven ? { ...best, end: best.start + replaced.length } : null;
}

interface Place {
  textblock: Textblock;
  start: number;
}

/** All places between a letter and the one before it: next to spaces, and on both sides of the end of a paragraph. */
function placesBetween({ textblocks, offsets }: Letters, letter: number): Place[] {
  return textblocks.flatMap(({ textblock, from }, at) => {
    const to = textblocks[at + 1]?.from ?? offsets.length;
    if (letter < from || letter > to || from === to) return [];
    const first = letter === from ? 0 : (offsets[letter - 1] ?? 0) + 1;
    const last = letter === to ? textblock.text.length : (offsets[letter] ?? 0);
    return Array.from({ length: last - first + 1 }, (_, more) => ({ textblock, start: first + more }));
  });
}
