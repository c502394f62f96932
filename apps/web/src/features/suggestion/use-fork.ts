'use client';

import type { SuggestedChange } from '@undersigned/domain';
import { Fork, keptWith, type YDoc } from '@undersigned/editor/react';
import { useEffect, useState } from 'react';
import { keepDraft, readDraft } from '@/features/comment';

/** Whether somebody left changes here that they have not sent. */
export const hasKeptFork = (key: string): boolean => readDraft(key) !== '';

/**
 * The private copy of a shared text in which somebody tries out changes, while `isOn`. Like the words of a comment it
 * is kept in this browser's session, so that neither a lost connection nor a reload takes it.
 */
export function useFork(shared: YDoc, key: string, isOn: boolean) {
  const [round, setRound] = useState(0);
  const [fork, setFork] = useState<Fork | null>(null);
  useEffect(() => {
    if (!isOn) return;
    const opened = new Fork(shared, readDraft(key), (kept) => keepDraft(key, kept));
    const flush = () => opened.flush();
    window.addEventListener('pagehide', flush);
    // The editor lives in the page, so its text can be made there only.
    const frame = requestAnimationFrame(() => setFork(opened));
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pagehide', flush);
      opened.close();
      setFork(null);
    };
  }, [shared, key, isOn, round]);
  return {
    fork,
    /** Begins anew with these changes and no others. */
    restart: (changes: SuggestedChange[]) => {
      fork?.flush();
      keepDraft(key, keptWith(shared, changes));
      setRound(round + 1);
    },
  };
}
