'use client';

import type { ListedSuggestion } from '@undersigned/services';
import clsx from 'clsx';
import { ChangeSaid } from '@/ui/change-said';

interface Props {
  preview: ListedSuggestion['preview'];
  /** Whether only how they begin is shown. */
  isShort?: boolean;
}

/** What would go and what would come, each in its own dress and said. */
export function ChangedWords({ preview, isShort }: Props) {
  return (
    <div className="grid gap-0.5 font-serif text-sm" dir="auto">
      {preview.map(({ kind, text }) => {
        if (kind === 'same') return null;
        const Tag = kind === 'gone' ? 'del' : 'ins';
        return (
          <p key={kind} className={clsx('whitespace-pre-line', isShort && 'line-clamp-6')}>
            <ChangeSaid kind={kind} />
            <Tag className={kind === 'gone' ? 'words-gone' : 'words-come'}>{text}</Tag>
          </p>
        );
      })}
    </div>
  );
}
