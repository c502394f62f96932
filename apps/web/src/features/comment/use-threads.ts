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
import { useMemo } from 'react';
import type { Early } from '@/live/early';
import { useDeskList, type Complaint } from '@/live/use-desk-list';
import { addThread, assignThread, labelThread, reopenThread, replyToThread, settleThread } from './actions';

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
  /** False until they have come. */
  isRead: boolean;
  refresh: () => void;
  /** Reads them again if they could not be read last time. */
  catchUp: () => void;
  add: (beginning: Beginning) => Promise<Complaint>;
  reply: (id: CommentId, body: string, mentions: Mention[]) => Promise<Complaint>;
  settle: (id: CommentId, outcome: Outcome, reason: string) => Promise<Complaint>;
  reopen: (id: CommentId, reason: string) => Promise<Complaint>;
  label: (id: CommentId, labels: CommentLabel[]) => Promise<Complaint>;
  assign: (id: CommentId, assigneeId: MembershipId | null) => Promise<Complaint>;
}

/** The threads of a text on this page, and what can be done with them; `say` is told what was. */
export function useThreads(
  documentId: DocumentId,
  first: Early<Comment[]>,
  say: (words: string) => void,
): Threads {
  const t = useTranslations('comment');
  const list = useDeskList({ documentId, name: 'comments', first, notSent: t('notSent'), say });
  const { items: threads, isRead, take: send, refresh, catchUp } = list;
  // The same object while the threads are the same, for the cards.
  return useMemo(
    () => ({
      threads,
      isRead,
      refresh,
      catchUp,
      add: (beginning) => send(addThread(documentId, beginning), t('done.added')),
      reply: (id, body, mentions) =>
        send(replyToThread(documentId, id, { body, mentions }), t('done.replied')),
      settle: (id, outcome, reason) =>
        send(
          settleThread(documentId, id, { outcome, reason }),
          t('done.settled', { outcome: t(`outcome.${outcome}`) }),
        ),
      reopen: (id, reason) => send(reopenThread(documentId, id, reason), t('done.reopened')),
      label: (id, labels) => send(labelThread(documentId, id, labels), t('done.cared')),
      assign: (id, assigneeId) => send(assignThread(documentId, id, assigneeId), t('done.cared')),
    }),
    [threads, isRead, send, refresh, catchUp, documentId, t],
  );
}
