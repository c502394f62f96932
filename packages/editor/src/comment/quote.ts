/** A passage of a plain text, in UTF-16 units. */
export interface Passage {
  start: number;
  end: number;
}

export interface QuoteInContext {
  quote: string;
  prefix: string;
  suffix: string;
}

/** Every place where the text holds these words, whatever white space stands between them. */
export function occurrencesOf(text: string, quote: string): Passage[] {
  const words = quote.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [];
  const pattern = new RegExp(words.map(escapePattern).join('\\s+'), 'gu');
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * The place where quoted words stand now, judged by the words around them. Null when they are gone, when
 * less than half of the words around them is still there, or when two places fit equally well: better lost
 * than on other words.
 */
export function findQuote(text: string, quoted: QuoteInContext): Passage | null {
  const [best, second] = occurrencesOf(text, quoted.quote)
    .map((passage) => ({ passage, ...kept(text, passage, quoted) }))
    .sort((one, other) => other.words - one.words || other.letters - one.letters);
  if (!best) return null;
  if (second?.words === best.words && second.letters === best.letters) return null;
  return best.words * 2 >= contextWords(quoted) ? best.passage : null;
}

interface Kept {
  /** Words of the old surroundings that stand near this passage. */
  words: number;
  /** Letters next to this passage that are exactly as they were. */
  letters: number;
}

function kept(text: string, { start, end }: Passage, { prefix, suffix }: QuoteInContext): Kept {
  const before = text.slice(Math.max(0, start - prefix.length - slack), start);
  const after = text.slice(end, end + suffix.length + slack);
  return {
    words: wordsKept(prefix, before) + wordsKept(suffix, after),
    letters: sameAtStart([...before].reverse(), [...prefix].reverse()) + sameAtStart([...after], [...suffix]),
  };
}

/** How many letters may have been typed between the words and their surroundings. */
const slack = 24;

const contextWords = ({ prefix, suffix }: QuoteInContext): number =>
  words(prefix).length + words(suffix).length;

const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function wordsKept(context: string, surroundings: string): number {
  const present = new Set(words(surroundings));
  return words(context).filter((word) => present.has(word)).length;
}

function sameAtStart(now: string[], then: string[]): number {
  const changed = then.findIndex((letter, at) => !isSame(now[at], letter));
  return changed < 0 ? then.length : changed;
}

/** A split or joined paragraph puts a line feed where a space was. */
const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one === other || (/\s/.test(one ?? '') && /\s/.test(other ?? ''));

const escapePattern = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
