'use client';

import { EditorContent, type Awareness, type CaretOwner, type Editor } from '@undersigned/editor/react';
import type { LiveActivity } from '@undersigned/protocol';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { CommentMargin, focusThread, useCommentDesk } from '@/features/comment';
import '@/features/comment/comment.css';
import { usePositionStrips } from '@/features/position/use-position-strips';
import type { ConnectionView } from '@/live/document-connection';
import { pauseIn } from '@/live/save-state';
import { useLiveFeed } from '@/live/use-live-feed';
import { DeskBar } from './desk-bar';
import { deskCommand } from './desk-keys';
import { DeskLine } from './desk-line';
import { FixedBar, SelectionBar } from './format-bars';
import { FormatDialogs, type FormatDialog } from './format-dialogs';
import { OutlineNav } from './outline-nav';
import { PausedNotice } from './paused-notice';
import { ShortcutsDialog } from './shortcuts-dialog';
import { StoppedNotice } from './stopped-notice';
import { useLeaveWarning } from './use-leave-warning';
import { useToolbarChoice } from './use-toolbar-choice';
import { useWindowTitle } from './use-window-title';
import type { WriteConfig } from './write-config';

interface Props {
  editor: Editor;
  config: WriteConfig;
  view: ConnectionView;
  awareness: Awareness;
  me: CaretOwner;
  /** The thread being read. */
  activeId: string | null;
  onActivate: (id: string | null) => void;
}

/** The writing screen around an open text: its line, outline, bars, comments. */
export function Desk({ editor, config, view, awareness, me, activeId, onActivate }: Props) {
  const desk = useRef<HTMLDivElement>(null);
  const { documentId, field, phase, access, drafts } = config;
  const hasStopped = view.status.kind === 'refused';
  const pause = access === 'edit' ? pauseIn(view.status) : null;
  // Words that only this window would hold are lost with it, and a damaged text is no base for new ones.
  const isHeld = pause !== null && (pause === 'text-damaged' || !view.isKept);
  const mayWrite = access === 'edit' && !hasStopped && !isHeld;
  const comments = useCommentDesk({
    editor,
    documentId,
    field,
    phase,
    commenter: { membershipId: config.me.membershipId, access, drafts },
    organisationId: config.me.organisationId,
    readers: config.readers,
    comments: config.comments,
    activeId,
    onActivate,
  });
  const [wantsWriting, setWriting] = useState(true);
  const isWriting = mayWrite && wantsWriting;
  const [isToolbarOn, setToolbarOn] = useToolbarChoice();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [dialog, setDialog] = useState<FormatDialog | null>(null);
  useLeaveWarning(view);
  useWindowTitle(view.status);
  // What would be typed while it may not be could go nowhere.
  useEffect(() => void editor.commands.setWriting(isWriting), [isWriting, editor]);
  const refreshPositions = usePositionStrips(editor, documentId);
  const onTextNews = (row: LiveActivity) => {
    comments.onActivity(row);
    if (row.documentId === documentId && row.event.type === 'position.taken') refreshPositions();
  };
  useTextNews(config, onTextNews, comments.threads.refresh);
  useSheetFor(activeId, setSheetOpen);

  const startComment = () => {
    comments.startDraft();
    setSheetOpen(true);
  };
  const toThread = (id: string | null) => {
    if (id === null) return;
    setSheetOpen(true);
    focusThread(desk.current, id);
  };
  const toToolbar = () => {
    if (focusToolbar(desk.current) || !isWriting) return;
    setToolbarOn(true);
    requestAnimationFrame(() => focusToolbar(desk.current));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isAltGraph = event.getModifierState('AltGraph');
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    const command = deskCommand({ key, code, ctrlKey, metaKey, altKey, shiftKey, isAltGraph });
    if (command === null) return;
    event.preventDefault();
    if (command === 'comment') return comments.mayComment && startComment();
    if (command === 'thread') return toThread(comments.threadAtCaret());
    if (command === 'next-thread') return toThread(comments.threadBeside(1));
    if (command === 'previous-thread') return toThread(comments.threadBeside(-1));
    if (command === 'shortcuts') return setHelpOpen(true);
    if (command === 'toolbar') return toToolbar();
    if (isWriting) setDialog(command);
  };
  const bars = { editor, onComment: comments.mayComment ? startComment : null, onDialog: setDialog };

  return (
    <div
      ref={desk}
      className="write-desk"
      data-part={config.portal ? 'answer' : 'text'}
      onKeyDown={onKeyDown}
    >
      <DeskLine
        {...{ editor, config, view, awareness, me, isWriting, isToolbarOn }}
        onMode={mayWrite ? setWriting : null}
        onToolbar={setToolbarOn}
        onHelp={() => setHelpOpen(true)}
      />
      <div className="write-notice">
        <StoppedNotice view={view} address={`/t/${documentId}`} />
        {pause ? <PausedNotice pause={pause} mayGoOn={!isHeld} /> : null}
        {isToolbarOn && isWriting ? <FixedBar {...bars} /> : null}
      </div>
      {config.portal ? null : <OutlineNav editor={editor} />}
      <div
        className="write-text prose"
        onDoubleClick={(event) => {
          if (isWriting && isFootnote(event.target)) setDialog('footnote');
        }}
      >
        <EditorContent editor={editor} />
        <SelectionBar {...bars} />
      </div>
      <CommentMargin
        editor={editor}
        desk={comments}
        isSheetOpen={isSheetOpen}
        onCloseSheet={() => setSheetOpen(false)}
      />
      <DeskBar
        isWriting={isWriting}
        openComments={comments.threads.threads.filter(({ state }) => state.kind === 'open').length}
        onText={() => {
          setSheetOpen(false);
          editor.commands.focus();
        }}
        onComments={() => setSheetOpen(!isSheetOpen)}
        onComment={comments.mayComment ? startComment : null}
      />
      <FormatDialogs editor={editor} open={dialog} onClose={() => setDialog(null)} />
      <ShortcutsDialog open={isHelpOpen} onOpenChange={setHelpOpen} />
    </div>
  );
}

/** Follows the log: comments are read again at once, a change of phase or access loads the page's data anew. */
function useTextNews(
  { syncUrl, coalitionId, documentId }: WriteConfig,
  onNews: (row: LiveActivity) => void,
  refresh: () => Promise<void>,
): void {
  const router = useRouter();
  useLiveFeed({
    syncUrl,
    coalition: coalitionId,
    onActivity: (row) => {
      onNews(row);
      const isAboutText = row.documentId === documentId && /^(document|edition)\./.test(row.event.type);
      const isAboutRights = row.event.type === 'membership.role-changed';
      if (isAboutText || isAboutRights) router.refresh();
    },
    onFollowing: () => void refresh(),
  });
}

/** Words picked in the text open the sheet in which their thread lies; beside the text it is in view anyway. */
function useSheetFor(activeId: string | null, setSheetOpen: (open: boolean) => void): void {
  const [shownFor, setShownFor] = useState(activeId);
  if (activeId === shownFor) return;
  setShownFor(activeId);
  if (activeId !== null) setSheetOpen(true);
}

/** False when no bar is in view. */
function focusToolbar(desk: ParentNode | null): boolean {
  const bar = Array.from(desk?.querySelectorAll<HTMLElement>('[data-format-bar]') ?? []).find((candidate) =>
    candidate.checkVisibility({ visibilityProperty: true }),
  );
  bar?.querySelector<HTMLElement>('button')?.focus();
  return bar !== undefined;
}

const isFootnote = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('sup[data-footnote]') !== null;
