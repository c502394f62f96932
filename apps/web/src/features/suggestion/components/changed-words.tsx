'use client';

import type { ListedSuggestion } from '@undersigned/services';
import { useTranslations } from 'next-intl';

/** What would go and what would come, each in its own dress and with a word for those who do not see it. */
export function ChangedWords({ preview }: { preview: ListedSuggestion['preview'] }) {
  const t = useTranslations('suggesting');
  const changed = preview.filter(({ kind }) => kind !== 'same');
  return (
    <div className="grid gap-0.5 font-serif text-sm" dir="auto">
      {changed.map(({ kind, text }) => {
        const Tag = kind === 'gone' ? 'del' : 'ins';
        return (
          <p key={kind} className="line-clamp-6 whitespace-pre-line">
            <bdi className="sr-only">{t(kind === 'gone' ? 'gone' : 'come')}: </bdi>
            <Tag className={kind === 'gone' ? 'words-gone' : 'words-come'}>{text}</Tag>
          </p>
        );
      })}
    </div>
  );
}
