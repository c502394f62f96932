'use client';

import type { ListedSuggestion } from '@undersigned/services';
import clsx from 'clsx';
import { useTranslations } from 'next-intl';

interface Props {
  preview: ListedSuggestion['preview'];
  /** Whether only how they begin is shown. */
  isShort?: boolean;
}

/** What would go and what would come, each in its own dress and with a word for those who do not see it. */
export function ChangedWords({ preview, isShort }: Props) {
  const t = useTranslations('suggesting');
  const changed = preview.filter(({ kind }) => kind !== 'same');
  return (
    <div className="grid gap-0.5 font-serif text-sm" dir="auto">
      {changed.map(({ kind, text }) => {
        const Tag = kind === 'gone' ? 'del' : 'ins';
        return (
          <p key={kind} className={clsx('whitespace-pre-line', isShort && 'line-clamp-6')}>
            <bdi className="sr-only">{t(kind === 'gone' ? 'gone' : 'come')}: </bdi>
            <Tag className={kind === 'gone' ? 'words-gone' : 'words-come'}>{text}</Tag>
          </p>
        );
      })}
    </div>
  );
}
