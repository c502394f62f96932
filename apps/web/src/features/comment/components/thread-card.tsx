'use client';

import { awaitsOutcome, maySettle, type Comment, type Commenter, type TextReader } from '@undersigned/domain';
import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { memo, useState } from 'react';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { tintOf } from '@/ui/tint';
import { callablesOf } from '../calling';
import { useSignature } from '../use-signature';
import { quoteOf, type PlacedThread } from '../thread-order';
import type { Threads } from '../use-threads';
import { ThreadCare } from './thread-care';
import { ReopenForm, ReplyForm, SettleForm } from './thread-form';
import { Quote, Step, Words } from './thread-words';

interface Props {
  placed: PlacedThread;
  isActive: boolean;
  commenter: Commenter;
  readers: TextReader[];
  /** Whether this text still takes comments from this person. */
  mayReply: boolean;
  threads: Threads;
  onActivate: (id: string) => void;
}

/**
 * One thread in the margin: closed it shows how it began, active all of it and what can be done. The screen around it
 * renders with every key; a card only when something about it has changed.
 */
export const ThreadCard = memo(function ThreadCard({ placed, isActive, onActivate, ...rest }: Props) {
  const { thread, place } = placed;
  const t = useTranslations('comment');
  const signature = useSignature();
  const quote = quoteOf(thread);
  const lastStep = thread.state.kind === 'resolved' ? thread.state : null;

  return (
    <article
      data-thread={thread.id}
      tabIndex={0}
      aria-label={t('threadBy', { name: signature(thread.author) })}
      className={clsx('thread', isActive && 'thread-active')}
      style={{ borderInlineStartColor: tintOf(thread.author.organisationId) }}
      onClick={() => onActivate(thread.id)}
      onFocus={() => onActivate(thread.id)}
    >
      {quote !== null && (place === 'lost' || isActive) ? (
        <Quote words={quote} isLost={place === 'lost'} />
      ) : null}
      <Marks thread={thread} />
      <Words author={thread.author} body={thread.body} at={thread.createdAt} isShort={!isActive} />
      {isActive ? <Course thread={thread} /> : null}
      {!isActive && thread.replies.length > 0 ? (
        <p className="text-xs text-muted">{t('replies', { count: thread.replies.length })}</p>
      ) : null}
      {!isActive && lastStep ? <Step step={lastStep} /> : null}
      {isActive ? <Acts thread={thread} {...rest} /> : null}
    </article>
  );
});

/** Who reads it, what it is about, who sees to it. */
function Marks({ thread: { audience, labels, assignee } }: { thread: Comment }) {
  const t = useTranslations('comment');
  if (audience === 'readers' && labels.length === 0 && !assignee) return null;
  return (
    <p className="flex flex-wrap items-center gap-1.5 text-xs">
      {audience === 'drafters' ? <Badge>{t('private')}</Badge> : null}
      {labels.map((label) => (
        <Badge key={label}>{t(`label.${label}`)}</Badge>
      ))}
      {assignee ? <span className="text-muted">{t('givenTo', { name: assignee.personName })}</span> : null}
    </p>
  );
}

/** What was answered and decided, in the order in which it was. */
function Course({ thread: { replies, steps } }: { thread: Comment }) {
  const course = [
    ...replies.map(({ id, author, body, createdAt: at }) => ({
      at,
      shown: <Words key={id} author={author} body={body} at={at} isReply />,
    })),
    ...steps.map((step, index) => ({ at: step.at, shown: <Step key={`step ${index}`} step={step} /> })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  return <>{course.map(({ shown }) => shown)}</>;
}

type Act = 'none' | 'reply' | 'settle' | 'reopen' | 'care';

function Acts({
  thread,
  commenter,
  readers,
  mayReply,
  threads,
}: Pick<Props, 'commenter' | 'readers' | 'mayReply' | 'threads'> & { thread: Comment }) {
  const t = useTranslations('comment');
  const [act, setAct] = useState<Act>('none');
  const form = { thread, threads, onClose: () => setAct('none') };
  const isOpen = thread.state.kind === 'open';
  const waitsForMeeting = thread.state.kind === 'resolved' && thread.state.outcome === 'meeting';
  const mayDecide = mayReply && maySettle(thread, commenter).ok;
  const offered: [Exclude<Act, 'none'>, boolean][] = [
    ['reply', mayReply && awaitsOutcome(thread.state)],
    ['settle', mayDecide && (isOpen || (waitsForMeeting && commenter.drafts))],
    ['reopen', mayDecide && !isOpen],
    ['care', mayDecide],
  ];
  switch (act) {
    case 'none':
      return (
        <div className="flex flex-wrap gap-2">
          {offered.map(([each, isOffered]) =>
            isOffered ? (
              <Button key={each} size="small" onClick={() => setAct(each)}>
                {t(each)}
              </Button>
            ) : null,
          )}
          <CopyButton
            look="plain"
            text={new URL(`#${thread.id}`, window.location.href).href}
            label={t('copyLink')}
            doneLabel={t('copied')}
          />
        </div>
      );
    case 'reply':
      return <ReplyForm {...form} callables={callablesOf(readers, thread.audience)} />;
    case 'settle':
      return <SettleForm {...form} drafts={commenter.drafts} />;
    case 'reopen':
      return <ReopenForm {...form} />;
    case 'care':
      return (
        <ThreadCare {...form} drafters={commenter.drafts ? readers.filter(({ drafts }) => drafts) : null} />
      );
  }
}
