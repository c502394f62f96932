'use client';

import { useState } from 'react';
import { keepDraft, readDraft } from './draft-store';

/**
 * Words somebody is writing, kept in this browser's session so that neither a lost connection nor a reload
 * takes them. `key` names the place they belong to.
 */
export function useDraft(key: string): [string, (words: string) => void] {
  const [words, setWords] = useState(() => readDraft(key));
  const write = (next: string) => {
    setWords(next);
    keepDraft(key, next);
  };
  return [words, write];
}
