'use client';

import type { Author, ThreadStep } from '@undersigned/domain';
import clsx from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import { StateMark } from '@/ui/state-mark';
import { outcomeTones } from '../outcome-tone';
import { shortMoment } from '../short-moment';
import { useSignature } from '../use-signature';

interface Said {
  author: Author;
  body: string;
  at: Date;
  isShort?: boolean;
  isReply?: boolean;
}

/** What one person wrote in a thread. */
export function Words({ author, body, at, isShort, isReply }: Said) {
  const locale = useLocale();
  const signature = useSignature();
  return (
    <div className={clsx('grid gap-0.5', isReply && 'border-t border-line pt-2')}>
      <p className="text-xs text-muted">
        <bdi className="font-semibold text-ink">{signature(author)}</bdi>{' '}
        <time dateTime={at.toISOString()} className="whitespace-nowrap">
          {shortMoment(at, locale)}
        </time>
      </p>
      <p dir="auto" className={clsx('whitespace-pre-line text-sm', isShort && 'line-clamp-3')}>
        {body}
      </p>
    </div>
  );
}

/** The words of the text a thread is about, where they must be said. */
export function Quote({ words, isLost }: { words: string; isLost: boolean }) {
  const t = useTranslations('comment');
  return (
    <div className="grid gap-0.5 text-sm">
      {isLost ? <p className="text-xs font-medium text-attention">{t('wordsGone')}</p> : null}
      <blockquote dir="auto" className="line-clamp-3 font-serif italic text-muted">
        {t('quoted', { words })}
      </blockquote>
    </div>
  );
}

/** A settling or a reopening, with who did it and why. */
export function Step({ step }: { step: ThreadStep }) {
  const t = useTranslations('comment');
  const signature = useSignature();
  const name = signature(step.by);
  if (step.kind === 'reopened') {
    return <p className="text-sm text-muted">{t('reopenedBy', { name, reason: step.reason })}</p>;
  }
  return (
    <div className="grid gap-0.5">
      <StateMark tone={outcomeTones[step.outcome]}>
        {t('outcomeBy', { outcome: t(`outcome.${step.outcome}`), name })}
      </StateMark>
      {step.reason ? (
        <p dir="auto" className="whitespace-pre-line text-sm">
          {step.reason}
        </p>
      ) : null}
    </div>
  );
}
