'use client';

import { needsReason, outcomes, type Comment, type Outcome } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { controlClass } from '@/ui/field';
import { mentionsIn, type Callable } from '../calling';
import { remarkDraft } from '../remark-draft';
import type { Threads } from '../use-threads';
import { WordsForm } from './words-form';

interface Props {
  thread: Comment;
  threads: Threads;
  onClose: () => void;
}

/** An answer in a thread. */
export function ReplyForm({ thread, threads, callables, onClose }: Props & { callables: Callable[] }) {
  const t = useTranslations('comment');
  return (
    <WordsForm
      draftKey={remarkDraft('reply', thread.id)}
      label={t('replyLabel')}
      sendLabel={t('reply')}
      sendingLabel={t('sending')}
      cancelLabel={t('cancel')}
      callables={callables}
      autoFocus
      onSend={async (words) =>
        closed(await threads.reply(thread.id, words, mentionsIn(words, callables)), onClose)
      }
      onCancel={onClose}
    />
  );
}

/** What becomes of a remark, and why. Who only began the thread closes it; the other outcomes are for who drafts. */
export function SettleForm({ thread, threads, drafts, onClose }: Props & { drafts: boolean }) {
  const t = useTranslations('comment');
  const isMoved = thread.state.kind === 'resolved';
  const offered = drafts ? outcomes.filter((each) => !isMoved || each !== 'meeting') : (['settled'] as const);
  const [outcome, setOutcome] = useState<Outcome>(offered[0] ?? 'settled');
  return (
    <div className="grid gap-2">
      {drafts ? (
        <label className="grid gap-1 text-sm font-medium">
          {t('outcomeLabel')}
          <select
            autoFocus
            value={outcome}
            onChange={({ target }) => setOutcome(offered.find((each) => each === target.value) ?? 'settled')}
            className={`${controlClass} text-sm`}
          >
            {offered.map((each) => (
              <option key={each} value={each}>
                {t(`outcome.${each}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <WordsForm
        draftKey={remarkDraft('settle', thread.id)}
        label={t(needsReason(outcome) ? 'reasonLabel' : 'settleLabel')}
        sendLabel={t('settle')}
        sendingLabel={t('sending')}
        cancelLabel={t('cancel')}
        mayBeEmpty={!needsReason(outcome)}
        autoFocus={!drafts}
        onSend={async (words) => closed(await threads.settle(thread.id, outcome, words), onClose)}
        onCancel={onClose}
      />
    </div>
  );
}

/** Why a settled point is open again. */
export function ReopenForm({ thread, threads, onClose }: Props) {
  const t = useTranslations('comment');
  return (
    <WordsForm
      draftKey={remarkDraft('reopen', thread.id)}
      label={t('reopenLabel')}
      sendLabel={t('reopen')}
      sendingLabel={t('sending')}
      cancelLabel={t('cancel')}
      autoFocus
      onSend={async (words) => closed(await threads.reopen(thread.id, words), onClose)}
      onCancel={onClose}
    />
  );
}

function closed(complaint: string | null, onClose: () => void): string | null {
  if (complaint === null) onClose();
  return complaint;
}
