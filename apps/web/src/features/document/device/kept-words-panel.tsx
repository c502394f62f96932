'use client';

import type { PersonId } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { dropWords, keepWords, keptWords, onKeptWords, type KeptWords } from '@/live/kept-words';
import { Button } from '@/ui/button';
import { CopyButton } from '@/ui/copy-button';
import { onLeftWords } from '@/ui/left-words';

/**
 * Words somebody typed that the server would not take any more, or whose form has gone, offered for copying on whatever
 * page comes next.
 */
export function KeptWordsPanel({ personId }: { personId: PersonId | null }) {
  const read = useCallback(() => (personId === null ? none : keptWords(personId)), [personId]);
  const kept = useSyncExternalStore(onKeptWords, read, () => none);
  const t = useTranslations('shell.keptWords');
  useEffect(() => {
    if (personId === null) return;
    return onLeftWords(({ label, words }) => {
      // The fields of a form leave theirs in one moment, and each is let go by itself.
      const at = Math.max(Date.now(), ...keptWords(personId).map((each) => each.at + 1));
      keepWords(personId, { documentId: null, title: label, lines: words.split('\n'), at });
    });
  }, [personId]);
  if (personId === null || kept.length === 0) return null;
  return (
    <section
      aria-labelledby="kept-words"
      data-no-print
      className="sticky bottom-0 z-40 mt-auto max-h-[45dvh] overflow-y-auto border-t-4 border-attention bg-raised px-4 py-4 shadow-over sm:px-6"
    >
      <div role="alert" className="mx-auto grid max-w-[60rem] gap-4">
        <h2 id="kept-words" className="text-base font-semibold">
          {t('title')}
        </h2>
        {kept.map((words) => (
          <Aside
            key={`${words.documentId}:${words.at}`}
            words={words}
            onDone={() => dropWords(personId, words)}
          />
        ))}
      </div>
    </section>
  );
}

const none: readonly KeptWords[] = [];

const reasonOf = ({ documentId }: KeptWords) => (documentId === null ? 'whyForm' : 'why');

function Aside({ words, onDone }: { words: KeptWords; onDone: () => void }) {
  const t = useTranslations('shell.keptWords');
  const { title, lines } = words;
  return (
    <div className="grid gap-2">
      <p className="text-sm">{title === '' ? t('whyUntitled') : t(reasonOf(words), { title })}</p>
      <blockquote dir="auto" className="border-s-2 border-line ps-3 font-serif whitespace-pre-line">
        {lines.join('\n')}
      </blockquote>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={lines.join('\n\n')} label={t('copy')} doneLabel={t('copied')} />
        <Button size="small" look="plain" onClick={onDone}>
          {t('remove')}
        </Button>
      </div>
    </div>
  );
}
