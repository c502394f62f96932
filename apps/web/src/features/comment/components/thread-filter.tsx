'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { onlyIn, type Only, type Remark } from '../only';
import { OnlyOptions } from './only-options';

export type ThreadState = 'open' | 'resolved';

interface Props {
  shown: ThreadState;
  counts: Record<ThreadState, number>;
  onShow: (state: ThreadState) => void;
  /** All threads of the text, and what else is remarked on it. */
  remarks: readonly Remark[];
  only: Only;
  onOnly: (only: Only) => void;
}

/** Open or settled remarks, one at a time, each with its number; and which of them. */
export function ThreadFilter({ shown, counts, onShow, remarks, only, onOnly }: Props) {
  const t = useTranslations('comment');
  return (
    <div role="group" aria-label={t('which')} className="flex flex-wrap gap-1 text-sm">
      {(['open', 'resolved'] as const).map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={shown === state}
          onClick={() => onShow(state)}
          className={clsx(
            'min-h-8 rounded-control px-2.5',
            shown === state ? 'bg-accent-soft font-semibold text-ink' : 'text-muted hover:text-ink',
          )}
        >
          {t(state, { count: counts[state] })}
        </button>
      ))}
      {remarks.length > 0 ? (
        <select
          aria-label={t('onlyLabel')}
          value={only}
          onChange={({ target }) => onOnly(onlyIn(target.value, remarks))}
          className="min-h-8 max-w-40 rounded-control border border-line bg-paper px-1.5"
        >
          <OnlyOptions remarks={remarks} />
        </select>
      ) : null}
    </div>
  );
}
