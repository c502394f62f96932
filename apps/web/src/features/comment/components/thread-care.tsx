'use client';

import type { Comment, TextReader } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { controlClass, FieldError } from '@/ui/field';
import type { Complaint } from '@/live/use-desk-list';
import type { Threads } from '../use-threads';
import { LabelBoxes } from './label-boxes';

interface Props {
  thread: Comment;
  threads: Threads;
  /** Who drafts, where the reader may give them the thread; null where not. */
  drafters: TextReader[] | null;
  onClose: () => void;
}

/** What a thread is about and who sees to it. */
export function ThreadCare({ thread, threads, drafters, onClose }: Props) {
  const t = useTranslations('comment');
  const [labels, setLabels] = useState(thread.labels);
  const [assigneeId, setAssigneeId] = useState(thread.assignee?.membershipId ?? null);
  const [complaint, setComplaint] = useState<Complaint>(null);
  const save = async () => {
    const hasNewLabels = labels.join() !== thread.labels.join();
    const hasNewAssignee = assigneeId !== (thread.assignee?.membershipId ?? null);
    const refused =
      (hasNewLabels ? await threads.label(thread.id, labels) : null) ??
      (hasNewAssignee ? await threads.assign(thread.id, assigneeId) : null);
    setComplaint(refused);
    if (refused === null) onClose();
  };
  return (
    <form action={save} className="grid gap-2">
      <LabelBoxes labels={labels} onLabels={setLabels} autoFocus />
      {drafters ? (
        <label className="grid gap-1 text-sm font-medium">
          {t('assignee')}
          <select
            value={assigneeId ?? ''}
            onChange={({ target }) =>
              setAssigneeId(
                drafters.find(({ membershipId }) => membershipId === target.value)?.membershipId ?? null,
              )
            }
            className={`${controlClass} text-sm`}
          >
            <option value="">{t('nobody')}</option>
            {drafters.map(({ membershipId, personName, organisationName }) => (
              <option key={membershipId} value={membershipId}>
                {[personName, organisationName].filter(Boolean).join(', ')}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {complaint ? (
        <div role="alert">
          <FieldError id={`${thread.id}-care`}>{complaint}</FieldError>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small">
          {t('save')}
        </Button>
        <Button size="small" look="plain" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
