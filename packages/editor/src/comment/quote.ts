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
 * nothing around them is as it was, or when two places fit equally well: better lost than on other words.
 */
export function findQuote(text: string, { quote, prefix, suffix }: QuoteInContext): Passage | null {
  const candidates = occurrencesOf(text, quote)
    .map((passage) => ({
      passage,
      kept:
        sameAtEnd(text.slice(0, passage.start), prefix) + sameAtStart(text.slice(passage.end), suffix),
    }))
    .sort((one, other) => other.kept - one.kept);
  const [best, second] = candidates;
  if (!best || best.kept === second?.kept) return null;
  const wanted = (prefix.length + suffix.length) / 4;
  return best.kept >= wanted || (!second && quote.length >= 24) ? best.passage : null;
}

function sameAtStart(text: string, suffix: string): number {
  let same = 0;
  while (same < suffix.length && isSame(text[same], suffix[same])) same += 1;
  return same;
}

function sameAtEnd(text: string, prefix: string): number {
  let same = 0;
  while (same < prefix.length && isSame(text.at(-1 - same), prefix.at(-1 - same))) same += 1;
  return same;
}

/** A split or joined paragraph puts a line feed where a space was. */
const isSame = (one: string | undefined, other: string | undefined): boolean =>
  one === other || (/\s/.test(one ?? '') && /\s/.test(other ?? ''));

const escapePattern = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
