'use client';

import { placesOf, type Editor } from '@undersigned/editor/react';
import { MessageSquarePlus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '@/ui/button';
import { useSignature } from '../use-signature';
import type { CommentDesk } from '../use-comment-desk';
import { useMarginLayout } from '../use-margin-layout';
import { draftId, NewThread } from './comment-draft';
import { ThreadCard } from './thread-card';
import { ThreadFilter } from './thread-filter';

interface Props {
  editor: Editor;
  desk: CommentDesk;
  /** On narrow screens the margin is a sheet from below. */
  isSheetOpen: boolean;
  onCloseSheet: () => void;
  /** What else stands beside the text, each with a `data-thread`. */
  children?: ReactNode;
}

/** The comments of a text, each level with the words it is about. */
export function CommentMargin({ editor, desk, isSheetOpen, onCloseSheet, children }: Props) {
  const { placed, threads, activeId, draft, newcomer } = desk;
  const t = useTranslations('comment');
  const signature = useSignature();
  const list = useRef<HTMLDivElement>(null);
  useMarginLayout(editor, list, draft ? draftId : activeId);

  const backToText = (id: string) => {
    const place = placesOf(editor.state).get(id);
    if (typeof place === 'object') editor.commands.focus(place.from);
    else editor.commands.focus();
    onCloseSheet();
  };
  const onThreadKey = (id: string) => (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Escape') return backToText(id);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = step && placed[placed.findIndex(({ thread }) => thread.id === id) + step];
    if (!next) return;
    event.preventDefault();
    focusThread(list.current, next.thread.id);
  };
  const open = threads.threads.filter(({ state }) => state.kind === 'open').length;

  return (
    <section
      aria-label={t('comments')}
      className="comment-margin"
      data-sheet={isSheetOpen ? 'open' : 'closed'}
    >
      <header className="comment-margin-head">
        <ThreadFilter
          shown={desk.shown}
          counts={{ open, resolved: threads.threads.length - open }}
          onShow={desk.show}
          threads={threads.threads}
          only={desk.only}
          onOnly={desk.showOnly}
        />
        {desk.mayComment ? (
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
      <div ref={list} className="comment-list">
        {placed.length === 0 && !draft ? (
          <p className="text-sm text-muted">{t(`none.${desk.shown}`)}</p>
        ) : null}
        {draft ? <NewThread desk={desk} draft={draft} /> : null}
        {placed.map((one) => (
          <ThreadCard
            key={one.thread.id}
            placed={one}
            isActive={one.thread.id === activeId}
            commenter={desk.commenter}
            readers={desk.readers}
            mayReply={desk.mayComment}
            threads={threads}
            onActivate={() => desk.activate(one.thread.id)}
            onKeyDown={onThreadKey(one.thread.id)}
          />
        ))}
        {children}
      </div>
    </section>
  );
}

/** Moves the focus to a thread in the margin. */
export function focusThread(container: ParentNode | null, id: string): void {
  container?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`)?.focus();
}
