const nameOf = (key: string) => `draft:${key}`;
const listeners = new Set<() => void>();

/** The key of what a person writes at a place: in a browser that several use, each has their own. */
export const draftOf = (person: string, place: string): string => `${person}:${place}`;

/** What was being written at a place, kept in this browser's session; empty when nothing was. */
export function readDraft(key: string): string {
  try {
    return sessionStorage.getItem(nameOf(key)) ?? '';
  } catch {
    return ''; // storage switched off: the draft lives as long as the page
  }
}

/** Keeps what is being written; empty words are forgotten. */
export function keepDraft(key: string, words: string): void {
  const isBegunOrEnded = (readDraft(key) === '') !== (words === '');
  try {
    if (words === '') sessionStorage.removeItem(nameOf(key));
    else sessionStorage.setItem(nameOf(key), words);
  } catch {
    return; // see above
  }
  if (isBegunOrEnded) for (const listener of listeners) listener();
}

/** Tells when somebody begins to write somewhere, or has nothing there any more. Gives the function that ends it. */
export function onDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
