'use client';

import { useTranslations } from 'next-intl';
import { useState, type ClipboardEvent, type ReactNode } from 'react';
import { Button } from '@/ui/button';
import { TextAreaField } from '@/ui/text-area-field';

interface Props {
  optional: string;
  /** What was typed before a refusal. */
  words: string;
  error?: ReactNode;
}

/**
 * Takes the words a text begins with. What is pasted from a word processor is kept as HTML in a hidden field
 * and shown as plain words; without JavaScript the words alone arrive, as Markdown.
 */
export function FirstWordsField({ optional, words, error }: Props) {
  const t = useTranslations('document.create');
  const [pasted, setPasted] = useState<{ html: string; words: string } | null>(null);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const html = event.clipboardData.getData('text/html');
    if (!html || event.currentTarget.value.trim() !== '') return;
    event.preventDefault();
    setPasted({ html, words: event.clipboardData.getData('text/plain') });
  };
  return (
    <div className="grid gap-2">
      <TextAreaField
        key={pasted ? 'pasted' : 'typed'}
        label={t('start')}
        hint={t('startHint')}
        optional={optional}
        name="words"
        rows={8}
        error={error}
        onPaste={paste}
        defaultValue={pasted?.words ?? words}
        readOnly={pasted !== null}
      />
      {pasted ? (
        <div className="flex flex-wrap items-center gap-3" role="status">
          <input type="hidden" name="html" value={pasted.html} />
          <span className="text-sm text-settled">{t('kept')}</span>
          <Button size="small" onClick={() => setPasted(null)}>
            {t('clear')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
