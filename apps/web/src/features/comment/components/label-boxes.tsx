'use client';

import { commentLabels, type CommentLabel } from '@undersigned/domain';
import { useTranslations } from 'next-intl';

interface Props {
  labels: CommentLabel[];
  onLabels: (labels: CommentLabel[]) => void;
  autoFocus?: boolean;
}

/** What a remark is about, to tick. */
export function LabelBoxes({ labels, onLabels, autoFocus }: Props) {
  const t = useTranslations('comment');
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <legend className="sr-only">{t('labels')}</legend>
      {commentLabels.map((label, at) => (
        <label key={label} className="flex min-h-6 items-center gap-1.5">
          <input
            type="checkbox"
            autoFocus={autoFocus && at === 0}
            checked={labels.includes(label)}
            onChange={({ target }) =>
              onLabels(target.checked ? [...labels, label] : labels.filter((each) => each !== label))
            }
            className="size-4 accent-accent"
          />
          {t(`label.${label}`)}
        </label>
      ))}
    </fieldset>
  );
}
