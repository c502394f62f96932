'use client';

import { useCallback, useState } from 'react';
import type { DeskAnswer } from '@/server/desk-answer';

/** Null when it worked; otherwise the sentence to show beside the words that were kept. */
export type Complaint = string | null;

/**
 * A list beside an open text that every act gives back anew. `take` waits for an act, shows the list it answers and
 * gives its complaint; `notSent` is the sentence for an act that never arrived.
 */
export function useDeskList<Item>(initial: Item[], notSent: string) {
  const [items, setItems] = useState(initial);
  const take = useCallback(
    async (act: Promise<DeskAnswer<Item>>): Promise<Complaint> => {
      try {
        const { state, items: now } = await act;
        if (now) setItems(now);
        return state.kind === 'refused' ? state.message : null;
      } catch {
        return notSent; // the network is gone, or the server is: either way the words are still here
      }
    },
    [notSent],
  );
  return { items, take };
}
