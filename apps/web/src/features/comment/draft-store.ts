const nameOf = (key: string) => `draft:${key}`;

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
  try {
    if (words === '') sessionStorage.removeItem(nameOf(key));
    else sessionStorage.setItem(nameOf(key), words);
  } catch {
    return; // see above
  }
}
