import {
  contextUnits,
  findByOneSide,
  findWords,
  keptAfter,
  keptBefore,
  leastNeighbour,
  type WordsChange,
  type WordsSpan,
} from '@undersigned/domain';
import { letterIndexOf, lettersIn, lettersOf, wordsAmongLetters, type Letters } from './letters.js';
import type { HeldPlace } from './position-codec.js';
import type { SuggestionIndex, Textblock } from './textblocks.js';

export interface FoundWords extends WordsSpan {
  textblock: Textblock;
}

/** One state of a text, to find words in. */
export interface SearchedText {
  index: SuggestionIndex;
  decode: (encoded: string) => HeldPlace | null;
  letters: () => Letters;
}

export function searchedText(
  index: SuggestionIndex,
  decode: (encoded: string) => HeldPlace | null,
): SearchedText {
  let letters: Letters | undefined;
  return { index, decode, letters: () => (letters ??= lettersOf(index)) };
}

/**
 * Where the words of a change stand. Their positions say so; only where these went with what they held on to are the
 * words looked for. Equal words elsewhere are others: without its own words a change is lost.
 */
export function findPlace(change: WordsChange, text: SearchedText): FoundWords | null {
  const between = rangeOf(change, text.decode);
  const byPosition = between && (wordsBetween(change, between) ?? besideNeighbour(change, between));
  if (byPosition) return byPosition;
  return between?.textblock.blockId === change.blockId
    ? (atEdge(change, between) ?? writtenAnew(change, between) ?? cutOff(change, between, text))
    : withoutPositions(change, text);
}

interface Between extends FoundWords {
  isHeldBefore: () => boolean;
  isHeldBehind: () => boolean;
}

function rangeOf({ start, end }: WordsChange, decode: SearchedText['decode']): Between | null {
  const from = decode(start);
  const to = decode(end);
  if (!from || to?.textblock !== from.textblock || from.offset > to.offset) return null;
  const { textblock } = from;
  const span = { start: from.offset, end: to.offset };
  return { textblock, ...span, isHeldBefore: from.isHeld, isHeldBehind: to.isHeld };
}

/** Between the positions, if the very words are still there. */
function wordsBetween(change: WordsChange, { textblock, start, end }: FoundWords): FoundWords | null {
  const { text } = textblock;
  const { replaced, prefix, suffix } = change;
  if (replaced !== '') return text.slice(start, end) === replaced ? { textblock, start, end } : null;
  const kept = keptBefore(text, start, prefix) + keptAfter(text, end, suffix);
  const context = prefix.length + suffix.length;
  const isAtHome = context === 0 ? text === '' : true;
  return isAtHome && kept * 2 >= context ? { textblock, start, end: start } : null;
}

/** A place between words that has kept one neighbour, when everything further off was written anew. */
function besideNeighbour({ replaced, prefix, suffix }: WordsChange, between: Between): FoundWords | null {
  if (replaced !== '') return null;
  const { textblock, start, end } = between;
  const isKept = (context: string, kept: number) =>
    context !== '' && kept >= Math.min(leastNeighbour, context.length);
  if (isKept(prefix, keptBefore(textblock.text, start, prefix)) && between.isHeldBefore()) {
    return { textblock, start, end: start };
  }
  const isBehind = isKept(suffix, keptAfter(textblock.text, end, suffix)) && between.isHeldBehind();
  return isBehind ? { textblock, start: end, end } : null;
}

/**
 * At the beginning or the end of its own paragraph: the edge is a neighbour too, when what stood next to it was changed
 * and the words a little further in still stand.
 */
function atEdge({ replaced, prefix, suffix }: WordsChange, between: FoundWords): FoundWords | null {
  if (replaced !== '') return null;
  const { textblock, start, end } = between;
  const { text } = textblock;
  const half = (context: string) => Math.ceil(context.length / 2);
  if (prefix === '' && start === 0 && suffix !== '') {
    return text.includes(suffix.slice(-half(suffix))) ? { textblock, start, end: start } : null;
  }
  const isAtEnd = suffix === '' && end === text.length && prefix !== '';
  return isAtEnd && text.includes(prefix.slice(0, half(prefix))) ? { textblock, start: end, end } : null;
}

/** Taken out and put back where they were, in letters that the positions do not know. */
function writtenAnew(change: WordsChange, { textblock, start, end }: FoundWords): FoundWords | null {
  const span = findWords(textblock.text, change, { start, end });
  return span && { textblock, ...span };
}

/**
 * Behind a break, a footnote or the end of a paragraph that somebody put in before them: that writes anew all that
 * follows it, and leaves the positions where it was cut.
 */
function cutOff(
  change: WordsChange,
  { textblock, start }: FoundWords,
  text: SearchedText,
): FoundWords | null {
  const isCut = start > 0 && textblock.parts.some(({ from, length }) => from + length === start);
  if (!isCut) return null;
  const letters = text.letters();
  const found = wordsAmongLetters(change, letters);
  const distance = found
    ? letterIndexOf(letters, found.textblock, found.start) - letterIndexOf(letters, textblock, start)
    : -1;
  const isNext = distance >= 0 && distance < Math.max(1, lettersIn(change.prefix).length);
  if (isNext) return found;
  // Further off than the quote reaches. What stood before the words must not have stayed behind without them.
  if (textblock.text.endsWith(change.prefix.slice(-leastNeighbour), start)) return null;
  if (distance > 0 && change.prefix.length >= contextUnits) return found;
  const span = start < textblock.text.length ? findByOneSide(textblock.text, change, start) : null;
  return span && { textblock, ...span };
}

/** Where the words are when the paragraph they stood in, or that part of it, is another one now. */
function withoutPositions(change: WordsChange, { index, letters }: SearchedText): FoundWords | null {
  const found = wordsAmongLetters(change, letters());
  if (found) return found;
  const own = index.textblocks.find(({ blockId }) => blockId === change.blockId);
  const span = own && findByOneSide(own.text, change);
  return span ? { textblock: own, ...span } : null;
}
