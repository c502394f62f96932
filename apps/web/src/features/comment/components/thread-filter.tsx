'use client';

import clsx from 'clsx';
import { useTranslations } from 'next-intl';

export type ThreadState = 'open' | 'resolved';

interface Props {
  shown: ThreadState;
  counts: Record<ThreadState, number>;
  onShow: (state: ThreadState) => void;
}

/** Open or settled threads, one at a time, each with its number. */
export function ThreadFilter({ shown, counts, onShow }: Props) {
  const t = useTranslations('comment');
  return (
    <div role="group" aria-label={t('which')} className="flex gap-1 text-sm">
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
    </div>
  );
}
