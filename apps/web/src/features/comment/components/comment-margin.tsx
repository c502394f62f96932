'use client';

import { placesOf, type Editor } from '@undersigned/editor/react';
import { MessageSquarePlus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, type KeyboardEvent } from 'react';
import { Button } from '@/ui/button';
import { signature } from '../signature';
import { newWordsKey, type CommentDraft } from '../use-comment-draft';
import type { CommentDesk } from '../use-comment-desk';
import { useMarginLayout } from '../use-margin-layout';
import type { Complaint } from '../use-threads';
import { ThreadCard } from './thread-card';
import { ThreadFilter } from './thread-filter';
import { WordsForm } from './words-form';

/** The id under which the comment being written is highlighted and placed. */
export const draftId = 'draft';

interface Props {
  editor: Editor;
  desk: CommentDesk;
  /** On narrow screens the margin is a sheet from below. */
  isSheetOpen: boolean;
  onCloseSheet: () => void;
}

/** The comments of a text, each level with the words it is about. */
export function CommentMargin({ editor, desk, isSheetOpen, onCloseSheet }: Props) {
  const { placed, threads, activeId, draft, newcomer } = desk;
  const t = useTranslations('comment');
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
  const add = async (words: string): Promise<Complaint> => {
    const complaint = await threads.add(words, draft?.anchor ?? null);
    if (complaint === null) desk.endDraft();
    return complaint;
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
        {draft ? (
          <Draft draft={draft} draftKey={newWordsKey(desk.textKey)} onSend={add} onCancel={desk.endDraft} />
        ) : null}
        {placed.map((one) => (
          <ThreadCard
            key={one.thread.id}
            placed={one}
            isActive={one.thread.id === activeId}
            commenter={desk.commenter}
            mayReply={desk.mayComment}
            threads={threads}
            onActivate={() => desk.activate(one.thread.id)}
            onKeyDown={onThreadKey(one.thread.id)}
          />
        ))}
      </div>
    </section>
  );
}

function Draft({
  draft,
  draftKey,
  onSend,
  onCancel,
}: {
  draft: CommentDraft;
  draftKey: string;
  onSend: (words: string) => Promise<Complaint>;
  onCancel: () => void;
}) {
  const t = useTranslations('comment');
  const quote = draft.anchor && draft.anchor.kind !== 'document' ? draft.anchor.quote : null;
  return (
    <div data-thread={draftId} className="thread thread-active">
      {quote === null ? (
        <p className="text-sm text-muted">{t('aboutWhole')}</p>
      ) : (
        <blockquote className="line-clamp-3 font-serif text-sm italic text-muted">
          {t('quoted', { words: quote })}
        </blockquote>
      )}
      <WordsForm
        draftKey={draftKey}
        label={t('yourComment')}
        sendLabel={t('send')}
        sendingLabel={t('sending')}
        cancelLabel={t('cancel')}
        autoFocus={!draft.isResumed}
        isPrimary
        onSend={onSend}
        onCancel={onCancel}
      />
    </div>
  );
}

/** Moves the focus to a thread in the margin. */
export function focusThread(container: ParentNode | null, id: string): void {
  container?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`)?.focus();
}
