'use client';

import { useState } from 'react';

/**
 * Words somebody is writing, kept in this browser's session so that neither a lost connection nor a reload
 * takes them. `key` names the place they belong to.
 */
export function useDraft(key: string): [string, (words: string) => void] {
  const name = `draft:${key}`;
  const [words, setWords] = useState(() => readDraft(name));
  const write = (next: string) => {
    setWords(next);
    keepDraft(name, next);
  };
  return [words, write];
}

function readDraft(name: string): string {
  try {
    return sessionStorage.getItem(name) ?? '';
  } catch {
    return ''; // storage switched off: the draft lives as long as the page
  }
}

function keepDraft(name: string, words: string): void {
  try {
    if (words === '') sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, words);
  } catch {
    return; // see above
  }
}
