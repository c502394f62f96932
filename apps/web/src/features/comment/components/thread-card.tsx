'use client';

import { maySettle, type Author, type Comment, type Commenter } from '@undersigned/domain';
import clsx from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import { useState, type KeyboardEvent } from 'react';
import { Button } from '@/ui/button';
import { tintOf } from '@/ui/tint';
import { shortMoment } from '../short-moment';
import { signature } from '../signature';
import { quoteOf, type PlacedThread } from '../thread-order';
import type { Threads } from '../use-threads';
import { WordsForm } from './words-form';

interface Props {
  placed: PlacedThread;
  isActive: boolean;
  commenter: Commenter;
  /** Whether this text still takes comments from this person. */
  mayReply: boolean;
  threads: Threads;
  onActivate: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

type OpenForm = 'none' | 'reply' | 'settle' | 'reopen';

/** One thread in the margin: closed it shows how it began, active all of it and what can be done. */
export function ThreadCard({ placed, isActive, commenter, mayReply, threads, onActivate, onKeyDown }: Props) {
  const { thread, place } = placed;
  const t = useTranslations('comment');
  const [form, setForm] = useState<OpenForm>('none');
  const close = () => setForm('none');
  const isOpen = thread.state.kind === 'open';
  const mayDecide = maySettle(thread, commenter).ok;
  const quote = quoteOf(thread);

  return (
    <article
      data-thread={thread.id}
      tabIndex={0}
      aria-label={t('threadBy', { name: signature(thread.author) })}
      className={clsx('thread', isActive && 'thread-active')}
      style={{ borderInlineStartColor: tintOf(thread.author.organisationId) }}
      onClick={onActivate}
      onFocus={onActivate}
      onKeyDown={onKeyDown}
    >
      {quote !== null && (place === 'lost' || isActive) ? (
        <Quote words={quote} isLost={place === 'lost'} />
      ) : null}
      <Words author={thread.author} body={thread.body} at={thread.createdAt} isShort={!isActive} />
      {isActive ? (
        thread.replies.map((reply) => (
          <Words key={reply.id} author={reply.author} body={reply.body} at={reply.createdAt} isReply />
        ))
      ) : thread.replies.length > 0 ? (
        <p className="text-xs text-muted">{t('replies', { count: thread.replies.length })}</p>
      ) : null}
      <Settlement thread={thread} />
      {isActive && form === 'none' ? (
        <div className="flex flex-wrap gap-2">
          {isOpen && mayReply ? (
            <Button size="small" onClick={() => setForm('reply')}>
              {t('reply')}
            </Button>
          ) : null}
          {mayDecide && mayReply ? (
            <Button size="small" onClick={() => setForm(isOpen ? 'settle' : 'reopen')}>
              {isOpen ? t('settle') : t('reopen')}
            </Button>
          ) : null}
        </div>
      ) : null}
      {isActive && form !== 'none' ? (
        <ThreadForm thread={thread} form={form} threads={threads} onClose={close} />
      ) : null}
    </article>
  );
}

function ThreadForm({
  thread,
  form,
  threads,
  onClose,
}: {
  thread: Comment;
  form: Exclude<OpenForm, 'none'>;
  threads: Threads;
  onClose: () => void;
}) {
  const t = useTranslations('comment');
  const send = async (words: string) => {
    const complaint = await threads[form](thread.id, words);
    if (complaint === null) onClose();
    return complaint;
  };
  return (
    <WordsForm
      key={form}
      draftKey={`${form}:${thread.id}`}
      label={t(`${form}Label`)}
      sendLabel={t(form)}
      sendingLabel={t('sending')}
      cancelLabel={t('cancel')}
      mayBeEmpty={form === 'settle'}
      autoFocus
      onSend={send}
      onCancel={onClose}
    />
  );
}

function Quote({ words, isLost }: { words: string; isLost: boolean }) {
  const t = useTranslations('comment');
  return (
    <div className="grid gap-0.5 text-sm">
      {isLost ? <p className="text-xs font-medium text-attention">{t('wordsGone')}</p> : null}
      <blockquote className="line-clamp-3 font-serif italic text-muted">{t('quoted', { words })}</blockquote>
    </div>
  );
}

function Words({
  author,
  body,
  at,
  isShort,
  isReply,
}: {
  author: Author;
  body: string;
  at: Date;
  isShort?: boolean;
  isReply?: boolean;
}) {
  const locale = useLocale();
  return (
    <div className={clsx('grid gap-0.5', isReply && 'border-t border-line pt-2')}>
      <p className="text-xs text-muted">
        <span className="font-semibold text-ink">{signature(author)}</span>{' '}
        <time dateTime={at.toISOString()} className="whitespace-nowrap">
          {shortMoment(at, locale)}
        </time>
      </p>
      <p className={clsx('whitespace-pre-line text-sm', isShort && 'line-clamp-3')}>{body}</p>
    </div>
  );
}

function Settlement({ thread }: { thread: Comment }) {
  const t = useTranslations('comment');
  if (thread.state.kind !== 'resolved') return null;
  const { by, reason } = thread.state;
  return (
    <p className="text-sm text-settled">
      <span aria-hidden>✓ </span>
      {reason ? t('settledWith', { name: signature(by), reason }) : t('settledBy', { name: signature(by) })}
    </p>
  );
}
