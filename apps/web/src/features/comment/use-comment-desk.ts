'use client';

import {
  mayComment,
  type Comment,
  type Commenter,
  type DocumentId,
  type MembershipId,
  type Phase,
} from '@undersigned/domain';
import { anchorOfSelection, placesOf, type Editor } from '@undersigned/editor/react';
import type { LiveActivity } from '@undersigned/protocol';
import { useMemo, useState } from 'react';
import type { CommentDraft } from './components/comment-margin';
import type { ThreadState } from './components/thread-filter';
import type { PlacedThread } from './thread-order';
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
  draft: CommentDraft | null;
  startDraft: () => void;
  endDraft: () => void;
  /** The thread whose words the caret stands in. */
  threadAtCaret: () => string | null;
  /** Reads the threads again when the log speaks of one. Gives the author's membership of a new comment by another. */
  onActivity: (row: LiveActivity) => MembershipId | null;
}

/** The comments of an open text: which are shown, which is read, what is being written. */
export function useCommentDesk(start: Start): CommentDesk {
  const { editor, documentId, field, commenter, activeId, onActivate } = start;
  const threads = useThreads(documentId, start.comments);
  const [shown, setShown] = useState<ThreadState>(() => stateOf(start.comments, activeId));
  const [draft, setDraft] = useState<CommentDraft | null>(null);
  const listed = useMemo(
    () => threads.threads.filter(({ state }) => state.kind === shown),
    [threads.threads, shown],
  );
  const placed = usePlacedThreads(editor, field, listed, draft ? null : activeId, draft);

  return {
    threads,
    placed,
    commenter,
    mayComment: mayComment(start.phase, commenter).ok,
    shown,
    show: setShown,
    activeId: draft ? null : activeId,
    activate: onActivate,
    draft,
    startDraft: () => {
      setShown('open');
      setDraft({ anchor: anchorOfSelection(editor) });
    },
    endDraft: () => {
      setDraft(null);
      editor.commands.focus();
    },
    threadAtCaret: () => {
      const caret = editor.state.selection.from;
      const at = Array.from(placesOf(editor.state)).find(
        ([, place]) => typeof place === 'object' && place.from <= caret && caret <= place.to,
      );
      return at?.[0] ?? placed[0]?.thread.id ?? null;
    },
    onActivity: ({ documentId: about, event, actor }) => {
      if (about !== documentId || !event.type.startsWith('comment.')) return null;
      void threads.refresh();
      const isAnother = actor.kind === 'member' && actor.membershipId !== commenter.membershipId;
      return event.type === 'comment.added' && isAnother ? actor.membershipId : null;
    },
  };
}

function stateOf(comments: Comment[], id: string | null): ThreadState {
  return comments.find((comment) => comment.id === id)?.state.kind ?? 'open';
}
