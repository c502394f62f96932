'use client';

import { mostChanges, type SuggestedChange } from '@undersigned/domain';
import { previewChange } from '@undersigned/editor/react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { WordsForm } from '@/features/comment';
import { Dialog } from '@/ui/dialog';
import type { Complaint } from '@/live/use-desk-list';
import { ChangedWords } from './changed-words';

interface Props {
  changes: SuggestedChange[];
  draftKey: string;
  onSend: (changes: SuggestedChange[], reason: string) => Promise<Complaint>;
  onClose: () => void;
}

/** What is about to be sent, each change to be taken or left, and the reason for it. */
export function SendDialog({ changes, draftKey, onSend, onClose }: Props) {
  const t = useTranslations('suggesting');
  const id = useId();
  const [left, setLeft] = useState<readonly number[]>(() =>
    changes.flatMap((_change, at) => (at < mostChanges ? [] : [at])),
  );
  const chosen = changes.filter((_change, at) => !left.includes(at));
  const toggle = (at: number) =>
    setLeft((now) => (now.includes(at) ? now.filter((each) => each !== at) : [...now, at]));
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t('sendTitle')}
      description={t('sendEach')}
      closeLabel={t('cancel')}
    >
      <ul className="grid gap-3">
        {changes.map((change, at) => (
          <li key={at} className="grid grid-cols-[auto_1fr] items-start gap-x-3">
            <input
              type="checkbox"
              id={`${id}-${at}`}
              checked={!left.includes(at)}
              onChange={() => toggle(at)}
              className="mt-0.5 size-5 accent-accent"
            />
            <label htmlFor={`${id}-${at}`}>
              <ChangedWords preview={previewChange(change, { state: 'lost' })} />
            </label>
          </li>
        ))}
      </ul>
      <WordsForm
        draftKey={draftKey}
        label={t('reason')}
        sendLabel={t('sendCount', { count: chosen.length })}
        sendingLabel={t('sending')}
        cancelLabel={t('cancel')}
        mayBeEmpty
        isPrimary
        onSend={async (reason) => (chosen.length === 0 ? t('chooseOne') : onSend(chosen, reason))}
        onCancel={onClose}
      />
    </Dialog>
  );
}
