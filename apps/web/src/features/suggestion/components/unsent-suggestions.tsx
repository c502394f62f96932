'use client';

import type { SuggestedChange } from '@undersigned/domain';
import { keptChanges, previewChange, type YDoc } from '@undersigned/editor/react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { keepDraft, readDraft } from '@/features/comment';
import { CopyButton } from '@/ui/copy-button';
import { Notice } from '@/ui/notice';
import { ChangedWords } from './changed-words';
import { ThrowAway } from './throw-away';

interface Props {
  shared: YDoc;
  field: string;
  /** Under which the fork was kept. */
  forkKey: string;
  /** Called when they were thrown away. */
  onThrown: () => void;
}

/** What somebody wrote as suggestions and did not send before the text took none any more: to read, copy, or throw away. */
export function UnsentSuggestions({ shared, field, forkKey, onThrown }: Props) {
  const t = useTranslations('suggesting');
  const [changes, setChanges] = useState<SuggestedChange[]>([]);
  useEffect(() => {
    // The desk that was open a moment ago keeps its last words while it closes.
    const frame = requestAnimationFrame(() => setChanges(keptChanges(shared, field, readDraft(forkKey))));
    return () => cancelAnimationFrame(frame);
  }, [shared, field, forkKey]);
  if (changes.length === 0) return null;
  const previews = changes.map((change) => previewChange(change, { state: 'lost' }));
  const throwAway = () => {
    keepDraft(forkKey, '');
    setChanges([]);
    onThrown();
  };
  return (
    <section aria-label={t('unsent')} className="mb-4">
      <Notice tone="attention">
        <p className="font-semibold">{t('unsent')}</p>
        <p>{t('unsentHint')}</p>
        <ul className="grid gap-2 py-1">
          {previews.map((preview, at) => (
            <li key={at}>
              <ChangedWords preview={preview} />
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap gap-2">
          <CopyButton
            text={previews.map(inPlainWords).join('\n\n')}
            label={t('copy')}
            doneLabel={t('copied')}
          />
          <ThrowAway onThrow={throwAway} />
        </div>
      </Notice>
    </section>
  );
}

/** How it was, and how it would be. */
function inPlainWords(preview: ReturnType<typeof previewChange>): string {
  const without = (left: 'gone' | 'come') =>
    preview.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('');
  return `${without('come')}\n→ ${without('gone')}`;
}
