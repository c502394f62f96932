import type { DocumentId, PersonId } from '@undersigned/domain';

/** Words somebody typed into a text that never reached the server and cannot reach it any more. */
export interface KeptWords {
  documentId: DocumentId;
  title: string;
  /** A line for each paragraph. */
  lines: string[];
  /** When it became clear, in milliseconds. */
  at: number;
}

const none: readonly KeptWords[] = [];
const listeners = new Set<() => void>();
/** What was read last: an unchanged store gives the same object. */
const lastRead = new Map<PersonId, { raw: string | null; words: readonly KeptWords[] }>();
/** Holds the words where the browser's storage is switched off; they live as long as the page. */
const memory = new Map<string, string>();

/**
 * The words kept for a person on this device: theirs alone, and only what they wrote themselves, so that they
 * may stay when the right to the text has gone.
 */
export function keptWords(personId: PersonId): readonly KeptWords[] {
  const raw = readRaw(nameOf(personId));
  const before = lastRead.get(personId);
  if (before?.raw === raw) return before.words;
  const words = parse(raw);
  lastRead.set(personId, { raw, words });
  return words;
}

/** Keeps words beside those that are kept already; what another window has just put aside stands once. */
export function keepWords(personId: PersonId, words: KeptWords): void {
  const kept = keptWords(personId);
  if (!kept.some((each) => isSameWords(each, words))) write(personId, [...kept, words]);
}

/** Lets go of words: they have been copied, or are not wanted. */
export function dropWords(personId: PersonId, words: KeptWords): void {
  write(
    personId,
    keptWords(personId).filter(({ documentId, at }) => documentId !== words.documentId || at !== words.at),
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

const nameOf = (personId: PersonId) => `kept-words:${personId}`;

function readRaw(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return memory.get(name) ?? null;
  }
}

function write(personId: PersonId, words: readonly KeptWords[]): void {
  const name = nameOf(personId);
  const raw = JSON.stringify(words);
  try {
    if (words.length === 0) localStorage.removeItem(name);
    else localStorage.setItem(name, raw);
  } catch {
    memory.set(name, raw);
  }
  for (const listener of listeners) listener();
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
  return (
    [documentId, title].every(isText) && typeof at === 'number' && Array.isArray(lines) && lines.every(isText)
  );
}

const isText = (value: unknown) => typeof value === 'string';
