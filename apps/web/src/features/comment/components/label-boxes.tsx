'use client';

import { commentLabels, type CommentLabel } from '@undersigned/domain';
import { useTranslations } from 'next-intl';

interface Props {
  labels: CommentLabel[];
  onLabels: (labels: CommentLabel[]) => void;
}

/** What a remark is about, to tick. */
export function LabelBoxes({ labels, onLabels }: Props) {
  const t = useTranslations('comment');
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <legend className="sr-only">{t('labels')}</legend>
      {commentLabels.map((label) => (
        <label key={label} className="flex min-h-6 items-center gap-1.5">
          <input
            type="checkbox"
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
