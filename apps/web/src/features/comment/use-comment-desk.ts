'use client';

import {
  mayComment,
  type Author,
  type Comment,
  type Commenter,
  type DocumentId,
  type Phase,
} from '@undersigned/domain';
import { anchorOfSelection, placesOf, type Editor } from '@undersigned/editor/react';
import type { LiveActivity } from '@undersigned/protocol';
import { useMemo, useState } from 'react';
import type { ThreadState } from './components/thread-filter';
import type { PlacedThread } from './thread-order';
import { useArrivals } from './use-arrivals';
import { useCommentDraft, type CommentDraft } from './use-comment-draft';
import { usePlacedThreads } from './use-placed-threads';
import { useThreads, type Threads } from './use-threads';

interface Start {
  editor: Editor;
  /** The document of the text, and the field of it that is open. */
  documentId: DocumentId;
  field: string;
  phase: Phase;
  commenter: Commenter;
  comments: Comment[];
  activeId: string | null;
  onActivate: (id: string | null) => void;
}

export interface CommentDesk {
  threads: Threads;
  placed: PlacedThread[];
  commenter: Commenter;
  mayComment: boolean;
  shown: ThreadState;
  show: (state: ThreadState) => void;
  activeId: string | null;
  activate: (id: string | null) => void;
  /** Who began the newest thread of others while the page was open. */
  newcomer: Author | null;
  /** Names this text and field, for keeping drafts. */
  textKey: string;
  draft: CommentDraft | null;
  startDraft: () => void;
  endDraft: () => void;
  /** The thread whose words the caret stands in. */
  threadAtCaret: () => string | null;
  /** Reads the threads again when the log speaks of one. */
  onActivity: (row: LiveActivity) => void;
}

/** The comments of an open text: which are shown, which is read, what is being written. */
export function useCommentDesk(start: Start): CommentDesk {
  const { editor, documentId, field, commenter, activeId, onActivate } = start;
  const threads = useThreads(documentId, start.comments);
  const [shown, setShown] = useState<ThreadState>(() => stateOf(start.comments, activeId));
  const textKey = `${documentId}:${field}`;
  const newcomer = useArrivals(threads.threads, commenter.membershipId);
  const { draft: begun, start: begin, end } = useCommentDraft(textKey);
  const isWelcome = mayComment(start.phase, commenter).ok;
  const draft = isWelcome ? begun : null;
  const listed = useMemo(
    () => threads.threads.filter(({ state }) => state.kind === shown),
    [threads.threads, shown],
  );
  const placed = usePlacedThreads(editor, field, listed, draft ? null : activeId, draft);

  return {
    threads,
    placed,
    commenter,
    mayComment: isWelcome,
    shown,
    show: setShown,
    activeId: draft ? null : activeId,
    activate: onActivate,
    newcomer,
    textKey,
    draft,
    startDraft: () => {
      setShown('open');
      begin(anchorOfSelection(editor));
    },
    endDraft: () => {
      end();
      editor.commands.focus();
    },
    threadAtCaret: () => {
      const caret = editor.state.selection.from;
      const at = Array.from(placesOf(editor.state)).find(
        ([, place]) => typeof place === 'object' && place.from <= caret && caret <= place.to,
      );
      return at?.[0] ?? placed[0]?.thread.id ?? null;
    },
    onActivity: ({ documentId: about, event }) => {
      if (about === documentId && event.type.startsWith('comment.')) void threads.refresh();
    },
  };
}

function stateOf(comments: Comment[], id: string | null): ThreadState {
  return comments.find((comment) => comment.id === id)?.state.kind ?? 'open';
}
