'use client';

import { awaitsOutcome } from '@undersigned/domain';
import { placesOf, type Editor } from '@undersigned/editor/react';
import { MessageSquarePlus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Link } from '@/ui/link';
import { useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '@/ui/button';
import { DraftsOf } from '../drafts-of';
import { useSignature } from '../use-signature';
import { nearby } from '../nearby';
import type { Remark } from '../only';
import { useKeptFocus } from '../use-kept-focus';
import type { Said } from '../use-said';
import type { CommentDesk } from '../use-comment-desk';
import type { InView } from '../use-in-view';
import { useMarginLayout } from '../use-margin-layout';
import { draftId, NewThread } from './comment-draft';
import { ThreadCard } from './thread-card';
import { ThreadFilter, type ThreadState } from './thread-filter';

/** The remarks beside the text that are no threads. */
export interface OtherRemarks {
  all: readonly Remark[];
  counts: Record<ThreadState, number>;
  /** Whether any of them is shown now. */
  areShown: boolean;
}

/** How one gets from remark to remark, of whatever kind. */
export interface RemarkWays {
  /** The one after (1) or before (-1) another in reading order. */
  beside: (id: string, step: 1 | -1) => string | null;
  /** Goes to one; false where there is none. */
  go: (id: string) => boolean;
  /** Goes to the words of one in the text, or to where the caret was. */
  toText: (id?: string) => void;
}

interface Props {
  editor: Editor;
  desk: CommentDesk;
  others: OtherRemarks;
  /** What of the text is in view, where there are too many remarks to show all of them; otherwise null. */
  inView: InView | null;
  ways: RemarkWays;
  said: Said;
  /** The page with all remarks. */
  allHref: string | null;
  /** On narrow screens the margin is a sheet from below, opened by a button that names it. */
  sheetId: string;
  isSheetOpen: boolean;
  onCloseSheet: () => void;
  /** The others that are shown, each with a `data-thread`. */
  children?: ReactNode;
}

/** The comments of a text and what else is remarked on it, each level with the words it is about. */
export function CommentMargin(props: Props) {
  return (
    <DraftsOf value={props.desk.personId}>
      <Margin {...props} />
    </DraftsOf>
  );
}

function Margin(props: Props) {
  const { editor, desk, others, inView, ways, said, allHref, children } = props;
  const { sheetId, isSheetOpen, onCloseSheet } = props;
  const { placed, threads, activeId, activate, draft, newcomer } = desk;
  const t = useTranslations('comment');
  const signature = useSignature();
  const margin = useRef<HTMLElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useMarginLayout(editor, list, draft ? draftId : activeId);

  const show = (state: ThreadState) => {
    desk.show(state);
    // Picked again in the text, what was being read is to come into view again.
    activate(null);
  };
  useKeptFocus(margin, {
    besideOf: (id) => ([1, -1] as const).flatMap((step) => ways.beside(id, step) ?? []),
    go: ways.go,
    toText: () => ways.toText(),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const id = threadIn(event.target);
    if (event.key === 'Escape') return id === null ? onCloseSheet() : ways.toText(id);
    if (id === null) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = step && ways.beside(id, step);
    if (!next) return;
    event.preventDefault();
    ways.go(next);
  };
  const shown = nearby(
    placed,
    ({ thread }) => placesOf(editor.state).get(thread.id) ?? 'whole',
    inView && { ...inView, end: editor.state.doc.content.size },
    activeId,
  );
  const open = threads.threads.filter(({ state }) => awaitsOutcome(state)).length;
  const resolved = threads.threads.length - open;
  const remarks = useMemo(() => [...threads.threads, ...others.all], [threads.threads, others.all]);

  return (
    <section
      ref={margin}
      id={sheetId}
      aria-label={t('comments')}
      className="comment-margin"
      data-sheet={isSheetOpen ? 'open' : 'closed'}
      onKeyDown={onKeyDown}
    >
      <header className="comment-margin-head">
        <ThreadFilter
          shown={desk.shown}
          counts={{ open: open + others.counts.open, resolved: resolved + others.counts.resolved }}
          onShow={show}
          remarks={remarks}
          only={desk.only}
          onOnly={desk.showOnly}
        />
        {desk.startDraft ? (
          <Button
            size="small"
            look="plain"
            onClick={desk.startDraft}
            className="whitespace-nowrap max-lg:hidden"
          >
            <MessageSquarePlus aria-hidden className="size-4" />
            {t('comment')}
          </Button>
        ) : null}
        <button type="button" className="comment-margin-close" aria-label={t('close')} onClick={onCloseSheet}>
          <X aria-hidden className="size-5" />
        </button>
      </header>
      <p role="status" className="sr-only">
        {newcomer ? t('arrived', { name: signature(newcomer) }) : ''}
      </p>
      <p role="status" className="sr-only">
        <span key={said.times}>{said.words}</span>
      </p>
      {inView ? (
        <p className="pb-2 text-xs text-muted">
          {t('nearby')}{' '}
          {allHref ? (
            <Link href={allHref} className="underline">
              {t('allOnReview')}
            </Link>
          ) : null}
        </p>
      ) : null}
      <div ref={list} className="comment-list">
        {threads.isRead && placed.length === 0 && !others.areShown && !draft ? (
          <p className="text-sm text-muted">
            {t(desk.shown === 'open' && !desk.startDraft ? 'none.openReading' : `none.${desk.shown}`)}
          </p>
        ) : null}
        {draft ? <NewThread desk={desk} draft={draft} /> : null}
        {shown.map((one) => (
          <ThreadCard
            key={one.thread.id}
            placed={one}
            isActive={one.thread.id === activeId}
            commenter={desk.commenter}
            readers={desk.readers}
            mayReply={desk.mayComment}
            threads={threads}
            onActivate={activate}
          />
        ))}
        {children}
      </div>
    </section>
  );
}

/** The remark whose card has the focus; null when something in a card has it. */
const threadIn = (target: EventTarget): string | null =>
  target instanceof HTMLElement ? (target.dataset.thread ?? null) : null;
