'use client';

import type { Anchor, Comment, CommentId, DocumentId } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import {
  addThread,
  readThreads,
  reopenThread,
  replyToThread,
  settleThread,
  type ThreadsAnswer,
} from './actions';

/** Null when it worked; otherwise the sentence to show beside the words that were kept. */
export type Complaint = string | null;

export interface Threads {
  threads: Comment[];
  refresh: () => Promise<void>;
  add: (body: string, anchor: Anchor | null) => Promise<Complaint>;
  reply: (id: CommentId, body: string) => Promise<Complaint>;
  settle: (id: CommentId, reason: string) => Promise<Complaint>;
  reopen: (id: CommentId, reason: string) => Promise<Complaint>;
}

/** The threads of a text on this page, and what can be done with them. */
export function useThreads(documentId: DocumentId, initial: Comment[]): Threads {
  const t = useTranslations('comment');
  const [threads, setThreads] = useState(initial);
  const send = useCallback(
    async (act: Promise<ThreadsAnswer>): Promise<Complaint> => {
      try {
        const { state, threads: now } = await act;
        if (now) setThreads(now);
        return state.kind === 'refused' ? state.message : null;
      } catch {
        return t('notSent'); // the network is gone, or the server is: either way the words are still here
      }
    },
    [t],
  );
  return {
    threads,
    refresh: useCallback(async () => void (await send(readThreads(documentId))), [send, documentId]),
    add: (body, anchor) => send(addThread(documentId, { body, anchor })),
    reply: (id, body) => send(replyToThread(documentId, id, body)),
    settle: (id, reason) => send(settleThread(documentId, id, reason)),
    reopen: (id, reason) => send(reopenThread(documentId, id, reason)),
  };
}
