import type { DocumentId, PersonId } from '@undersigned/domain';
import { dropCopy } from './drop-copy';

/** Words somebody typed into a text or a form that never reached the server and cannot reach it any more. */
export interface KeptWords {
  /** Null for words from a form. */
  documentId: DocumentId | null;
  /** Of the text, or what the field of the form was called. */
  title: string;
  /** A line for each paragraph. */
  lines: string[];
  /** When it became clear, in milliseconds. */
  at: number;
}

const none: readonly KeptWords[] = [];
const listeners = new Set<() => void>();
/** Words that this browser has no room for, or no storage at all; they live as long as the page. */
const unstored = new Map<PersonId, readonly KeptWords[]>();
/** What was read last: an unchanged store gives the same object. */
const lastRead = new Map<PersonId, Read>();

interface Read {
  raw: string | null;
  beside: readonly KeptWords[];
  words: readonly KeptWords[];
}

/**
 * The words kept for a person on this device: theirs alone, and only what they wrote themselves, so that they
 * may stay when the right to the text has gone.
 */
export function keptWords(personId: PersonId): readonly KeptWords[] {
  const raw = readRaw(personId);
  const beside = unstored.get(personId) ?? none;
  const before = lastRead.get(personId);
  if (before?.raw === raw && before.beside === beside) return before.words;
  const stored = parse(raw);
  const words = [...stored, ...beside.filter((each) => !isAmong(stored, each))];
  lastRead.set(personId, { raw, beside, words });
  return words;
}

/**
 * Keeps words beside those that are kept already; what another window has just put aside stands once. Gives whether
 * they are stored and outlive the page.
 */
export function keepWords(personId: PersonId, words: KeptWords): boolean {
  if (!isAmong(storedWords(personId), words)) {
    const others = keptWords(personId).filter((each) => !isSameWords(each, words));
    write(personId, [...others, words]);
  }
  return isAmong(storedWords(personId), words);
}

/**
 * Lets go of words: they have been copied, or are not wanted. A copy of their text that stays because they find no other
 * room goes with them.
 */
export function dropWords(personId: PersonId, words: KeptWords): void {
  const { documentId } = words;
  if (documentId !== null && !isAmong(storedWords(personId), words)) dropCopy(personId, documentId);
  write(
    personId,
    keptWords(personId).filter((each) => each.documentId !== documentId || each.at !== words.at),
  );
}

/** Tells when words come or go, in this window or another. Gives the function that ends it. */
export function onKeptWords(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

const isSameWords = (one: KeptWords, other: KeptWords): boolean =>
  one.documentId === other.documentId && one.lines.join('\n') === other.lines.join('\n');

const isAmong = (all: readonly KeptWords[], words: KeptWords): boolean =>
  all.some((each) => isSameWords(each, words));

const nameOf = (personId: PersonId) => `kept-words:${personId}`;

const storedWords = (personId: PersonId) => parse(readRaw(personId));

function readRaw(personId: PersonId): string | null {
  try {
    return localStorage.getItem(nameOf(personId));
  } catch {
    return null;
  }
}

function write(personId: PersonId, words: readonly KeptWords[]): void {
  const before = storedWords(personId);
  if (store(personId, words)) unstored.delete(personId);
  else {
    // There is always room for less: what was let go must not come back.
    store(
      personId,
      words.filter((each) => isAmong(before, each)),
    );
    unstored.set(
      personId,
      words.filter((each) => !isAmong(before, each)),
    );
  }
  for (const listener of listeners) listener();
}

/** Gives whether the browser took them. */
function store(personId: PersonId, words: readonly KeptWords[]): boolean {
  try {
    if (words.length === 0) localStorage.removeItem(nameOf(personId));
    else localStorage.setItem(nameOf(personId), JSON.stringify(words));
    return true;
  } catch {
    return false;
  }
}

function parse(raw: string | null): readonly KeptWords[] {
  if (raw === null) return none;
  try {
    const kept: unknown = JSON.parse(raw);
    return Array.isArray(kept) ? kept.filter(isKeptWords) : none;
  } catch {
    return none;
  }
}

/** What another release of this page has kept may look different. */
function isKeptWords(value: unknown): value is KeptWords {
  if (typeof value !== 'object' || value === null) return false;
  const { documentId, title, lines, at } = value as Record<keyof KeptWords, unknown>;
  const isOfSomething = documentId === null || isText(documentId);
  return (
    isOfSomething && isText(title) && typeof at === 'number' && Array.isArray(lines) && lines.every(isText)
  );
}

const isText = (value: unknown) => typeof value === 'string';
