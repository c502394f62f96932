'use client';

import type {
  Anchor,
  Comment,
  CommentId,
  CommentLabel,
  DocumentId,
  Mention,
  MembershipId,
  Outcome,
  ThreadAudience,
} from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { useCallback, useState } from 'react';
import {
  addThread,
  assignThread,
  labelThread,
  readThreads,
  reopenThread,
  replyToThread,
  settleThread,
  type ThreadsAnswer,
} from './actions';

/** Null when it worked; otherwise the sentence to show beside the words that were kept. */
export type Complaint = string | null;

/** A thread as it is begun. */
export interface Beginning {
  body: string;
  anchor: Anchor | null;
  labels: CommentLabel[];
  audience: ThreadAudience;
  mentions: Mention[];
}

export interface Threads {
  threads: Comment[];
  refresh: () => Promise<void>;
  add: (beginning: Beginning) => Promise<Complaint>;
  reply: (id: CommentId, body: string, mentions: Mention[]) => Promise<Complaint>;
  settle: (id: CommentId, outcome: Outcome, reason: string) => Promise<Complaint>;
  reopen: (id: CommentId, reason: string) => Promise<Complaint>;
  label: (id: CommentId, labels: CommentLabel[]) => Promise<Complaint>;
  assign: (id: CommentId, assigneeId: MembershipId | null) => Promise<Complaint>;
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
    add: (beginning) => send(addThread(documentId, beginning)),
    reply: (id, body, mentions) => send(replyToThread(documentId, id, { body, mentions })),
    settle: (id, outcome, reason) => send(settleThread(documentId, id, { outcome, reason })),
    reopen: (id, reason) => send(reopenThread(documentId, id, reason)),
    label: (id, labels) => send(labelThread(documentId, id, labels)),
    assign: (id, assigneeId) => send(assignThread(documentId, id, assigneeId)),
  };
}
