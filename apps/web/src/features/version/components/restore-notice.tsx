'use client';

import { putBack, type Editor } from '@undersigned/editor/react';
import type { DocumentId, VersionId } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { wordsToPutBack } from '../actions';

interface Props {
  editor: Editor;
  documentId: DocumentId;
  /** The shared type the words belong to. */
  field: string;
  restore: { versionId: VersionId; of: string };
}

type Outcome = { kind: 'asked' } | { kind: 'done' } | { kind: 'left' } | { kind: 'refused'; message: string };

/** Asks whether the words of an earlier version are to be put back, and writes them as the reader's own edit. */
export function RestoreNotice({ editor, documentId, field, restore: { versionId, of } }: Props) {
  const t = useTranslations('version.restore');
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'asked' });
  const [isUnderWay, startTransition] = useTransition();
  const settle = (next: Outcome) => {
    setOutcome(next);
    // Who loads the page again is not asked again.
    window.history.replaceState(null, '', window.location.pathname);
    editor.commands.focus('start');
  };
  const restore = () => {
    if (isUnderWay) return;
    startTransition(async () => {
      const answer = await wordsToPutBack(documentId, versionId, field);
      if (answer.kind === 'refused') return setOutcome(answer);
      if (putBack(editor, answer.body)) settle({ kind: 'done' });
      else setOutcome({ kind: 'refused', message: t('doesNotFit') });
    });
  };
  switch (outcome.kind) {
    case 'left':
      return null;
    case 'done':
      return (
        <div role="status">
          <Notice tone="settled">
            <p>{t('done', { of })}</p>
          </Notice>
        </div>
      );
    default:
      return (
        <Notice tone={outcome.kind === 'refused' ? 'refused' : 'attention'}>
          <p role={outcome.kind === 'refused' ? 'alert' : undefined}>
            {outcome.kind === 'refused' ? outcome.message : t('ask', { of })}
          </p>
          <p className="flex flex-wrap gap-3">
            <Button look="primary" size="small" aria-disabled={isUnderWay} onClick={restore}>
              {t('doIt')}
            </Button>
            <Button size="small" onClick={() => settle({ kind: 'left' })}>
              {t('leave')}
            </Button>
          </p>
        </Notice>
      );
  }
}
