import { editDistance } from './edit-distance.js';
import { isSectionOf, isWide, type NameWords } from './name-words.js';

/** How two names may be names of one body; the last two are rather questions. */
export type NameLikeness =
  | 'same-name'
  | 'legal-form'
  | 'word-order'
  | 'spelling'
  | 'transliteration'
  | 'acronym'
  | 'part-of-name'
  | 'section';

export type Confidence = 'high' | 'medium' | 'low';

export interface Likely {
  likeness: NameLikeness;
  confidence: Confidence;
}

/**
 * Whether two names may be of one body, and why; null when they are not alike. `isFamiliar` says that a word
 * stands in several names: a word that others use too is a word, not a typing error.
 */
export function compareNames(
  one: NameWords,
  other: NameWords,
  isFamiliar: (word: string) => boolean,
): Likely | null {
  if (one.key === other.key) return { likeness: 'same-name', confidence: 'high' };
  if (one.look === other.look) return { likeness: 'spelling', confidence: 'high' };
  if (one.isAcronym || other.isAcronym) return byAcronym(one, other);
  if (one.numbers !== other.numbers) return null;
  if (haveOtherTypes(one, other)) return null;
  const sameWords = bySameWords(one, other);
  if (sameWords) return sameWords;
  if (one.script !== other.script) {
    const sounds = bySound(one, other);
    if (sounds) return sounds;
  }
  return bySpelling(one, other, isFamiliar) ?? byAddition(one, other);
}

/** An association and a foundation of the same name are two; a name that does not say what it is may be either. */
const haveOtherTypes = (one: NameWords, other: NameWords): boolean =>
  one.types.length > 0 && other.types.length > 0 && !one.types.some((type) => other.types.includes(type));

function byAcronym(one: NameWords, other: NameWords): Likely | null {
  const [short, long] = one.isAcronym ? [one, other] : [other, one];
  const [acronym] = short.acronyms.slice(-1);
  if (!acronym) return null;
  if (long.acronyms.includes(acronym)) return { likeness: 'acronym', confidence: 'medium' };
  return long.initials.includes(acronym) ? { likeness: 'acronym', confidence: 'low' } : null;
}

function bySameWords(one: NameWords, other: NameWords): Likely | null {
  if (one.bag !== other.bag || one.bag.length < 4) return null;
  const inOrder = one.strong.join(' ') === other.strong.join(' ');
  if (!inOrder) return { likeness: 'word-order', confidence: 'medium' };
  if (one.script !== other.script) return { likeness: 'transliteration', confidence: 'high' };
  return { likeness: 'legal-form', confidence: 'high' };
}

/** The same sounds in two scripts. */
function bySound(one: NameWords, other: NameWords): Likely | null {
  const [letters, otherLetters] = [one.strong.join(''), other.strong.join('')];
  const limit = Math.floor(Math.min(letters.length, otherLetters.length) / 8);
  if (limit > 0 && editDistance(letters, otherLetters, limit) <= limit) {
    return { likeness: 'transliteration', confidence: 'high' };
  }
  const withArabic = one.script === 'Arabic' || other.script === 'Arabic';
  const [sound, otherSound] = withArabic
    ? [one.soundInArabic, other.soundInArabic]
    : [one.sound, other.sound];
  const shorter = Math.min(sound.length, otherSound.length);
  if (shorter < 6) return null;
  const away = Math.floor(shorter / 7);
  return editDistance(sound, otherSound, away) <= away
    ? { likeness: 'transliteration', confidence: 'medium' }
    : null;
}

/** The same words but for a letter or two in a few of them. */
function bySpelling(one: NameWords, other: NameWords, isFamiliar: (word: string) => boolean): Likely | null {
  const [letters, otherLetters] = [one.strong.join(''), other.strong.join('')];
  if (letters === otherLetters && letters.length >= 8) return { likeness: 'spelling', confidence: 'high' };
  if (one.strong.length !== other.strong.length) return null;
  let wrong = 0;
  for (const [index, word] of one.strong.entries()) {
    const theirs = other.strong[index] ?? '';
    if (word === theirs) continue;
    if (isFamiliar(word) && isFamiliar(theirs)) return null;
    if (!isMisspelt(word, theirs)) return null;
    wrong++;
  }
  if (wrong * 2 > Math.max(one.strong.length, 2)) return null;
  return { likeness: 'spelling', confidence: wrong === 1 ? 'high' : 'medium' };
}

/** One letter in a short word, two in a long one; hardly anybody gets the first one wrong. */
function isMisspelt(word: string, theirs: string): boolean {
  const shorter = Math.min(word.length, theirs.length);
  if (shorter < 5 || !theirs.startsWith(word.charAt(0))) return false;
  const limit = shorter < 9 ? 1 : 2;
  return editDistance(word, theirs, limit) <= limit;
}

/** All words of one in the other, and what is added says no more than where it works. */
function byAddition(one: NameWords, other: NameWords): Likely | null {
  const [short, long] = one.strong.length < other.strong.length ? [one, other] : [other, one];
  if (short.bag.length < 8) return null;
  const extra = [...long.strong];
  for (const word of short.strong) {
    const at = extra.indexOf(word);
    if (at < 0) return null;
    extra.splice(at, 1);
  }
  if (isWide(extra)) return { likeness: 'part-of-name', confidence: 'medium' };
  return isSectionOf(extra) ? { likeness: 'section', confidence: 'low' } : null;
}
