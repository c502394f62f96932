'use client';

import { applyFormat, longestFootnote, putFootnote, type Editor } from '@undersigned/editor/react';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { TextAreaField } from '@/ui/text-area-field';

interface Props {
  editor: Editor;
  /** The words of the selected footnote; null puts a new one at the caret. */
  current: string | null;
  onClose: () => void;
}

/** Asks for the words of a footnote. */
export function FootnoteDialog({ editor, current, onClose }: Props) {
  const t = useTranslations('write');
  const [text, setText] = useState(current ?? '');
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const words = text.trim();
    if (words === '') return;
    onClose();
    putFootnote(editor, words);
  };
  const remove = () => {
    onClose();
    applyFormat(editor, 'remove');
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('footnoteTitle')}
      closeLabel={t('close')}
      holdsWords={text.trim() !== (current ?? '').trim()}
    >
      <form onSubmit={apply} className="grid gap-4">
        <TextAreaField
          label={t('footnoteText')}
          value={text}
          maxLength={longestFootnote}
          required
          autoFocus
          onChange={(event) => setText(event.target.value)}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary">
            {current === null ? t('insert') : t('apply')}
          </Button>
          {current !== null ? <Button onClick={remove}>{t('remove')}</Button> : null}
          <Button look="plain" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
