'use client';

import {
  awaitsOutcome,
  mayComment,
  type Author,
  type Comment,
  type Commenter,
  type DocumentId,
  type OrganisationId,
  type PersonId,
  type Phase,
  type TextReader,
} from '@undersigned/domain';
import { anchorOfParagraph, anchorOfSelection, type Editor } from '@undersigned/editor/react';
import type { LiveActivity } from '@undersigned/protocol';
import { useMemo, useState } from 'react';
import type { Early } from '@/live/early';
import type { ThreadState } from './components/thread-filter';
import { passes, type Only } from './only';
import type { PlacedThread } from './thread-order';
import { useArrivals } from './use-arrivals';
import { useIsWritingAbout } from './remark-draft';
import { useCommentDraft, type CommentDraft } from './use-comment-draft';
import { usePlacedThreads } from './use-placed-threads';
import { useThreads, type Threads } from './use-threads';

interface Start {
  editor: Editor;
  /** Whether it is the editor of somebody's private copy. */
  isSuggesting: boolean;
  /** The document of the text, and the field of it that is open. */
  documentId: DocumentId;
  field: string;
  phase: Phase;
  /** Who writes here. */
  personId: PersonId;
  commenter: Commenter;
  /** The organisation the commenter acts for. */
  organisationId: OrganisationId | null;
  /** Who can be called into threads of this text. */
  readers: TextReader[];
  comments: Early<Comment[]>;
  activeId: string | null;
  onActivate: (id: string | null) => void;
  /** Told what was done with a thread. */
  say: (words: string) => void;
}

export interface CommentDesk {
  threads: Threads;
  placed: PlacedThread[];
  personId: PersonId;
  commenter: Commenter;
  readers: TextReader[];
  mayComment: boolean;
  shown: ThreadState;
  show: (state: ThreadState) => void;
  only: Only;
  showOnly: (only: Only) => void;
  activeId: string | null;
  activate: (id: string | null) => void;
  /** Reads a thread on the side where it is, open or settled, now or when it comes. */
  lead: (id: string) => void;
  /** Who began the newest thread of others while the page was open. */
  newcomer: Author | null;
  /** Names this text and field, for keeping drafts. */
  textKey: string;
  draft: CommentDraft | null;
  /** Begins a comment on what is selected; null where none may be begun. */
  startDraft: (() => void) | null;
  endDraft: () => void;
  /** Says who is to read what is being begun, and what it is about. */
  choose: (chosen: Pick<CommentDraft, 'labels' | 'audience'>) => void;
  /** Turns the draft to the paragraph of the caret, or to the whole text; null where there is no paragraph. */
  aimAtParagraph: (() => void) | null;
  aimAtWhole: () => void;
  /** Reads the threads again when the log speaks of one. */
  onActivity: (row: LiveActivity) => void;
}

/** The comments of an open text: which are shown, which is read, what is being written. */
export function useCommentDesk(start: Start): CommentDesk {
  const { editor, documentId, field, personId, commenter, activeId, onActivate } = start;
  const threads = useThreads(documentId, start.comments, start.say);
  const [linkedId, setLinked] = useState(activeId);
  const [shown, setShown] = useState<ThreadState>('open');
  const linked = linkedId === null ? undefined : threads.threads.find(({ id }) => id === linkedId);
  if (linked) {
    setLinked(null);
    setShown(sideOf(linked));
  }
  const [only, showOnly] = useState<Only>('all');
  const { organisationId } = start;
  const textKey = `${documentId}:${field}`;
  const newcomer = useArrivals(threads.isRead ? threads.threads : null, commenter.membershipId);
  const { draft: begun, start: begin, aim, choose, end } = useCommentDraft(personId, textKey);
  const isWriting = useIsWritingAbout(personId, activeId);
  const isWelcome = mayComment(start.phase, commenter).ok;
  // What stands only in a private copy has no place in the text that a comment could be about.
  const mayBegin = isWelcome && !start.isSuggesting;
  // What was begun before stays: the server says what became of it, and it can be copied.
  const draft = isWelcome || begun?.isResumed ? begun : null;
  const listed = useMemo(
    () =>
      threads.threads.filter(
        (thread) =>
          (thread.id === activeId && isWriting) ||
          (sideOf(thread) === shown &&
            (thread.id === activeId ||
              passes(only, thread, { membershipId: commenter.membershipId, organisationId }))),
      ),
    [threads.threads, shown, only, activeId, isWriting, commenter.membershipId, organisationId],
  );
  const placed = usePlacedThreads(editor, field, listed, draft ? null : activeId, draft);

  // Read only while it can be offered: it lays out the whole text.
  const paragraph = mayBegin && draft?.anchor === null ? anchorOfParagraph(editor) : null;
  const show = (state: ThreadState) => {
    setLinked(null);
    setShown(state);
  };

  return {
    threads,
    placed,
    personId,
    commenter,
    readers: start.readers,
    mayComment: isWelcome,
    shown,
    show,
    only,
    showOnly,
    activeId: draft ? null : activeId,
    activate: onActivate,
    lead: (id) => {
      setLinked(id);
      onActivate(id);
    },
    newcomer,
    textKey,
    draft,
    startDraft: mayBegin
      ? () => {
          show('open');
          begin(anchorOfSelection(editor));
        }
      : null,
    endDraft: () => {
      end();
      editor.commands.focus();
    },
    choose,
    aimAtParagraph: paragraph && (() => aim(paragraph)),
    aimAtWhole: () => aim(null),
    onActivity: ({ documentId: about, event }) => {
      if (about === documentId && event.type.startsWith('comment.')) threads.refresh();
    },
  };
}

/** The threads that are shown when a page comes: the open ones, or those beside the one that the address names. */
export function threadsShownFirst(threads: Comment[], linkedId: string | null): Comment[] {
  const linked = threads.find(({ id }) => id === linkedId);
  const shown = linked ? sideOf(linked) : 'open';
  return threads.filter((thread) => sideOf(thread) === shown);
}

const sideOf = ({ state }: Comment): ThreadState => (awaitsOutcome(state) ? 'open' : 'resolved');
