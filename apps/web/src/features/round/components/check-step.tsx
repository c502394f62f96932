import { instantOf } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { formText } from '@/server/form-text';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import type { Said } from '../round-input';
import type { RoundPreview } from '../round-preview';
import type { RoundStep } from '../round-steps';
import { RoundChoices } from './round-choices';

interface Props {
  said: Said;
  preview: RoundPreview | null;
  /** Leads back to a step. */
  onChange(step: RoundStep): void;
}

/** What is about to be made, in sentences. */
export function CheckStep({ said, preview, onChange }: Props) {
  const t = useTranslations('round.form.check');
  if (!preview) {
    return (
      <Notice tone="attention">
        <p>{t('datesDoNotFit')}</p>
        <Button
          look="plain"
          size="small"
          className="-ms-3 justify-self-start"
          onClick={() => onChange('when')}
        >
          {t('change')}
        </Button>
      </Notice>
    );
  }
  const official = instantOf(formText(said, 'officialAt'), preview.timeZone);
  return (
    <RoundChoices
      preview={preview}
      heading="h4"
      official={official.ok ? official.value.instant : null}
      changer={(step, label) => (
        <Button look="plain" size="small" className="-me-3" aria-label={label} onClick={() => onChange(step)}>
          {t('change')}
        </Button>
      )}
    />
  );
}
