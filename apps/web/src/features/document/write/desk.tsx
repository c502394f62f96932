'use client';

import { awaitsOutcome, maySuggest } from '@undersigned/domain';
import {
  EditorContent,
  placesOf,
  suggestionPlacesOf,
  type CaretOwner,
  type Editor,
} from '@undersigned/editor/react';
import type { LiveActivity } from '@undersigned/protocol';
import { useRouter } from 'next/navigation';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import {
  arriveAt,
  CommentMargin,
  enterMargin,
  mostBeside,
  useCommentDesk,
  useInView,
  useSaid,
  useIsWritingAbout,
} from '@/features/comment';
import '@/features/comment/comment.css';
import { usePositionStrips } from '@/features/position/use-position-strips';
import {
  besideText,
  blockOf,
  countsOf,
  ForkText,
  hasKeptFork,
  placeBeside,
  SuggestingNotice,
  SuggestionCards,
  UnsentSuggestions,
  useFork,
  useSuggestionMarks,
  useSuggestions,
  waitingOf,
} from '@/features/suggestion';
import '@/features/suggestion/suggestion-marks.css';
import { RestoreNotice } from '@/features/version/components/restore-notice';
import type { DocumentConnection } from '@/live/document-connection';
import { pauseIn } from '@/live/save-state';
import { useConnectionView } from '@/live/use-document-connection';
import { useLiveFeed } from '@/live/use-live-feed';
import { DeskBar } from './desk-bar';
import { deskCommand } from './desk-keys';
import { DeskLine, type DeskMode } from './desk-line';
import { FixedBar, SelectionBar } from './format-bars';
import { FormatDialogs, type FormatDialog } from './format-dialogs';
import { OutlineNav } from './outline-nav';
import { PausedNotice } from './paused-notice';
import { caretNow } from './caret-now';
import { remarkAt } from './remark-at';
import { remarkBeside } from './remark-beside';
import { ShortcutsDialog } from './shortcuts-dialog';
import { StoppedNotice } from './stopped-notice';
import { useLeaveWarning } from './use-leave-warning';
import { useThreadInAddress } from './use-thread-in-address';
import { useToolbarChoice } from './use-toolbar-choice';
import { useWindowTitle } from './use-window-title';
import type { EarlyRemarks } from './early-remarks';
import type { WriteConfig } from './write-config';

/** The remark that is read, and how often one was picked in the text: the same words can be tapped again. */
export interface Picked {
  id: string | null;
  times: number;
}

interface Props {
  editor: Editor;
  config: WriteConfig;
  remarks: EarlyRemarks;
  connection: DocumentConnection;
  me: CaretOwner;
  picked: Picked;
  /** Called with a remark whose words are tapped in the text. */
  onPick: (id: string) => void;
  onActivate: (id: string | null) => void;
}

/** The writing screen around an open text: its line, outline, bars, comments. */
export function Desk({ editor: shared, config, remarks, connection, me, picked, onPick, onActivate }: Props) {
  const activeId = picked.id;
  const desk = useRef<HTMLDivElement>(null);
  const { documentId, field, phase, access, drafts } = config;
  const { ydoc, awareness } = connection;
  const hasStopped = useConnectionView(connection, ({ status }) => status.kind === 'refused');
  const isKept = useConnectionView(connection, (view) => view.isKept);
  const told = useConnectionView(connection, ({ status }) => pauseIn(status));
  const pause = access === 'edit' ? told : null;
  // Words that only this window would hold are lost with it, and a damaged text is no base for new ones.
  const isHeld = pause !== null && (pause === 'text-damaged' || !isKept);
  const mayWrite = access === 'edit' && !hasStopped && !isHeld;
  const maySuggestHere = maySuggest(phase, config.suggester).ok;
  const forkKey = `fork:${config.me.personId}:${documentId}:${field}`;
  const [chosen, setMode] = useState<DeskMode>(() => (hasKeptFork(forkKey) ? 'suggesting' : 'writing'));
  const isSuggesting = maySuggestHere && chosen === 'suggesting';
  const { fork, restart } = useFork(ydoc, forkKey, isSuggesting);
  const [forkEditor, setForkEditor] = useState<Editor | null>(null);
  const editor = forkEditor ?? shared;
  const [said, say] = useSaid();
  const suggestions = useSuggestions(documentId, remarks.suggestions, say);
  useSuggestionMarks(editor, suggestions.all, activeId);
  const { membershipId } = config.me;
  const commenter = useMemo(() => ({ membershipId, access, drafts }), [membershipId, access, drafts]);
  const comments = useCommentDesk({
    editor,
    isSuggesting,
    documentId,
    field,
    phase,
    personId: config.me.personId,
    commenter,
    organisationId: config.me.organisationId,
    readers: config.readers,
    comments: remarks.comments,
    activeId,
    onActivate,
    say,
  });
  const { shown, only } = comments;
  const isAnswering = useIsWritingAbout(config.me.personId, activeId);
  const { suggester } = config;
  const shownSuggestions = useMemo(
    () => besideText(suggestions.all, { shown, only, activeId, isAnswering }, suggester),
    [suggestions.all, shown, only, activeId, isAnswering, suggester],
  );
  const suggestionCounts = countsOf(suggestions.all);
  const inView = useInView(editor, Math.max(comments.placed.length, shownSuggestions.length) > mostBeside);
  const isWriting = mayWrite && chosen === 'writing';
  const mode: DeskMode = isSuggesting ? 'suggesting' : isWriting ? 'writing' : 'reading';
  const modes = (['writing', 'suggesting', 'reading'] as const).filter(
    (each) => each === 'reading' || (each === 'writing' ? mayWrite : maySuggestHere),
  );
  const isTyping = isWriting || forkEditor !== null;
  const [isToolbarOn, setToolbarOn] = useToolbarChoice();
  const [isSheetOpen, setSheetOpen] = useState(false);
  const sheetId = useId();
  const sheetButton = useRef<HTMLButtonElement>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [dialog, setDialog] = useState<FormatDialog | null>(null);
  useLeaveWarning(connection);
  useWindowTitle(connection);
  // What would be typed while it may not be could go nowhere.
  useEffect(() => void shared.commands.setWriting(isWriting), [isWriting, shared]);
  const refreshPositions = usePositionStrips(shared, config.isGuest ? null : documentId);
  const onTextNews = (row: LiveActivity) => {
    comments.onActivity(row);
    if (row.documentId !== documentId) return;
    if (row.event.type.startsWith('suggestion.')) suggestions.refresh();
    if (row.event.type.startsWith('position.')) refreshPositions();
  };
  useTextNews(config, onTextNews, () => {
    comments.threads.catchUp();
    suggestions.catchUp();
  });
  useArrivalAt(picked, () => {
    setSheetOpen(true);
    // All that wait are marked in the text, whichever are shown beside it.
    const isWaiting = waitingOf(suggestions.all).some(({ id }) => id === activeId);
    if (isWaiting && shown === 'resolved') comments.show('open');
  });

  const { startDraft } = comments;
  const startComment =
    startDraft &&
    (() => {
      startDraft();
      setSheetOpen(true);
    });
  const placeOf = (id: string) => {
    const suggestion = suggestions.all.find((each) => each.id === id);
    if (suggestion) return placeBeside(editor.state, id, blockOf(suggestion.change));
    return placesOf(editor.state).get(id);
  };
  const arrive = (id: string) => arriveAt(editor, desk.current, id, placeOf(id));
  const toRemark = (id: string | null): boolean => {
    if (id === null) return false;
    flushSync(() => {
      setSheetOpen(true);
      onActivate(id);
    });
    return arrive(id);
  };
  const lead = (id: string) => {
    setSheetOpen(true);
    comments.lead(id);
  };
  useThreadInAddress({ activeId, lead, arrive });
  const beside = (id: string | null, step: 1 | -1) => {
    const { state } = editor;
    const suggested = shownSuggestions.map(({ id: each, change }) => {
      const place = placeBeside(state, each, blockOf(change));
      return { id: each, place: typeof place === 'object' ? place : ('lost' as const) };
    });
    const shownRemarks = [...comments.placed, ...suggested];
    return remarkBeside(shownRemarks, { activeId: id, caret: caretNow(editor) }, step);
  };
  const atCaret = () => {
    const { state } = editor;
    return remarkAt([...placesOf(state), ...suggestionPlacesOf(state)], caretNow(editor));
  };
  const toText = (id?: string) => {
    setSheetOpen(false);
    const place = id === undefined ? undefined : placeOf(id);
    editor.commands.focus(typeof place === 'object' ? place.from : null);
  };
  const openSheet = () => {
    flushSync(() => setSheetOpen(true));
    enterMargin(document.getElementById(sheetId));
  };
  const closeSheet = () => {
    setSheetOpen(false);
    sheetButton.current?.focus();
  };
  const toToolbar = () => {
    if (focusToolbar(desk.current) || !isTyping) return;
    setToolbarOn(true);
    requestAnimationFrame(() => focusToolbar(desk.current));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isAltGraph = event.getModifierState('AltGraph');
    const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
    const command = deskCommand({ key, code, ctrlKey, metaKey, altKey, shiftKey, isAltGraph });
    if (command === null) return;
    event.preventDefault();
    if (command === 'comment') return startComment?.();
    if (command === 'suggest') return setMode(isSuggesting ? 'writing' : 'suggesting');
    if (command === 'thread') return void toRemark(atCaret());
    if (command === 'next-thread') return void toRemark(beside(activeId, 1));
    if (command === 'previous-thread') return void toRemark(beside(activeId, -1));
    if (command === 'shortcuts') return setHelpOpen(true);
    if (command === 'toolbar') return toToolbar();
    if (isTyping) setDialog(command);
  };
  const bars = { editor, onComment: startComment, onDialog: setDialog };

  return (
    <div
      ref={desk}
      className="write-desk"
      data-part={config.portal ? 'answer' : 'text'}
      onKeyDown={onKeyDown}
    >
      <DeskLine
        {...{ editor, config, connection, awareness, me, mode, modes, isToolbarOn }}
        onMode={setMode}
        onToolbar={setToolbarOn}
        onHelp={() => setHelpOpen(true)}
      />
      <div className="write-notice">
        <StoppedNotice connection={connection} address={`/t/${documentId}`} />
        {config.restore && isWriting ? (
          <RestoreNotice
            editor={shared}
            documentId={documentId}
            field={config.field}
            restore={config.restore}
          />
        ) : null}
        {pause ? <PausedNotice pause={pause} mayGoOn={!isHeld} /> : null}
        {isSuggesting ? (
          <SuggestingNotice
            key={forkKey}
            editor={forkEditor}
            shared={ydoc}
            field={field}
            organisation={config.me.organisation}
            draftKey={`reason:${forkKey}`}
            onSend={suggestions.send}
            onRestart={restart}
          />
        ) : null}
        {maySuggestHere ? null : (
          <UnsentSuggestions
            shared={ydoc}
            field={field}
            forkKey={forkKey}
            onThrown={() => editor.commands.focus()}
          />
        )}
        {isToolbarOn && isTyping ? <FixedBar {...bars} /> : null}
      </div>
      {config.portal ? null : <OutlineNav editor={editor} />}
      <div
        className="write-text prose"
        onDoubleClick={(event) => {
          if (isTyping && isFootnote(event.target)) setDialog('footnote');
        }}
      >
        <EditorContent editor={shared} hidden={forkEditor !== null} />
        {fork ? (
          <ForkText
            key={fork.ydoc.clientID}
            {...{ fork, shared, field, me }}
            title={config.title}
            language={config.language}
            onEditor={setForkEditor}
            onPick={onPick}
          />
        ) : null}
        <SelectionBar key={forkEditor ? 'fork' : 'text'} {...bars} />
      </div>
      <CommentMargin
        editor={editor}
        desk={comments}
        others={{ all: suggestions.all, counts: suggestionCounts, areShown: shownSuggestions.length > 0 }}
        inView={inView}
        ways={{ beside, go: toRemark, toText }}
        said={said}
        allHref={config.isGuest ? null : `/t/${documentId}/review`}
        {...{ sheetId, isSheetOpen }}
        onCloseSheet={closeSheet}
      >
        <SuggestionCards
          {...{ editor, phase, suggester, suggestions, inView, activeId, onActivate }}
          shown={shownSuggestions}
        />
      </CommentMargin>
      <DeskBar
        isWriting={isTyping}
        openRemarks={
          comments.threads.threads.filter(({ state }) => awaitsOutcome(state)).length + suggestionCounts.open
        }
        onText={() => toText()}
        {...{ sheetId, isSheetOpen }}
        commentsButton={sheetButton}
        onComments={isSheetOpen ? closeSheet : openSheet}
        onComment={startComment}
      />
      <FormatDialogs editor={editor} open={dialog} onClose={() => setDialog(null)} />
      <ShortcutsDialog open={isHelpOpen} onOpenChange={setHelpOpen} />
    </div>
  );
}

/** Follows the log: comments and suggestions are read again at once, a change of phase or access loads the page's data anew. */
function useTextNews(
  { syncUrl, source, head, documentId }: WriteConfig,
  onNews: (row: LiveActivity) => void,
  onFollowing: () => void,
): void {
  const router = useRouter();
  useLiveFeed({
    syncUrl,
    source,
    after: head,
    onActivity: (row) => {
      onNews(row);
      const isAboutText = row.documentId === documentId && /^(document|edition)\./.test(row.event.type);
      const isAboutRights = row.event.type === 'membership.role-changed';
      if (isAboutText || isAboutRights) router.refresh();
    },
    onFollowing,
  });
}

/** Words picked in the text, or by a link, open the sheet in which their thread lies; beside the text it is in view anyway. */
function useArrivalAt(picked: Picked, onArrival: () => void): void {
  const [shownFor, setShownFor] = useState<Picked | null>(null);
  if (picked === shownFor) return;
  setShownFor(picked);
  if (picked.id !== null) onArrival();
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
