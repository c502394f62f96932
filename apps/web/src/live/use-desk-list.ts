'use client';

import type { DocumentId } from '@undersigned/domain';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DeskAnswer } from '@/server/desk-answer';
import type { Early } from './early';
import { readDeskList, type DeskListName } from './desk-list';
import { ListReader } from './list-reader';

/** Null when it worked; otherwise the sentence to show beside the words that were kept. */
export type Complaint = string | null;

interface Start<Item> {
  documentId: DocumentId;
  name: DeskListName;
  /** The list as it was asked for when the page came, before this screen was there. */
  first: Early<Item[]>;
  /** The sentence for an act that never arrived. */
  notSent: string;
  /** Told the sentence for an act that worked. */
  say: (words: string) => void;
}

interface DeskList<Item> {
  items: Item[];
  /** False until the list has come. */
  isRead: boolean;
  /** Waits for an act, shows the list it answers and gives its complaint; says what was done, where that is to be said. */
  take: (act: Promise<DeskAnswer<Item>>, done?: string) => Promise<Complaint>;
  /** Reads the list again. */
  refresh: () => void;
  /** Reads it again if it could not be read last time. */
  catchUp: () => void;
}

/** A list beside an open text, which every act gives back anew. */
export function useDeskList<Item>({ documentId, name, first, notSent, say }: Start<Item>): DeskList<Item> {
  const [items, setItems] = useState<Item[] | null>(() => first.now);
  const reader = useMemo(
    () => new ListReader<Item>(() => readDeskList(documentId, name), setItems),
    [documentId, name],
  );
  useEffect(() => reader.begin(first.promise), [reader, first]);
  const take = useCallback(
    async (act: Promise<DeskAnswer<Item>>, done?: string): Promise<Complaint> => {
      try {
        const { state, items: now } = await act;
        if (now) setItems(now);
        if (state.kind === 'refused') return state.message;
        if (done !== undefined) say(done);
        return null;
      } catch {
        return notSent; // the network is gone, or the server is: either way the words are still here
      }
    },
    [notSent, say],
  );
  const refresh = useCallback(() => reader.refresh(), [reader]);
  const catchUp = useCallback(() => reader.catchUp(), [reader]);
  return { items: items ?? (none as Item[]), isRead: items !== null, take, refresh, catchUp };
}

/** One and the same, so that nothing is drawn again for it. */
const none: unknown[] = [];
