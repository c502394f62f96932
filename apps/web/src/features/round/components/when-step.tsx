import { useTranslations } from 'next-intl';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import type { Said } from '../round-input';
import { DeadlineProposal } from './deadline-proposal';
import type { FieldOf } from './field-of';

interface Props {
  field: FieldOf;
  timeZones: string[];
  said: Said;
  now: Date;
  /** Told of the receiver's deadline as it is typed. */
  onOfficial(official: string): void;
  /** Takes the proposed deadline into the form. */
  onTake(closesAt: string): void;
}

/** When a round opens, closes and is published. */
export function WhenStep({ field, timeZones, said, now, onOfficial, onTake }: Props) {
  const t = useTranslations('round.form');
  const optional = useTranslations('shell')('optional');
  return (
    <>
      {/* Scripts alone propose something from it, and nothing else is made of it. */}
      <div className="grid gap-3 noscript:hidden">
        <TextField
          label={t('officialAt')}
          hint={t('officialAtHint')}
          optional={optional}
          type="datetime-local"
          {...field('officialAt')}
          onInput={(event) => onOfficial(event.currentTarget.value)}
        />
        <DeadlineProposal said={said} now={now} onTake={onTake} />
      </div>
      <TextField
        label={t('closesAt')}
        hint={t('closesAtHint')}
        type="datetime-local"
        {...field('closesAt')}
        required
      />
      <TextField
        label={t('opensAt')}
        hint={t('opensAtHint')}
        optional={optional}
        type="datetime-local"
        {...field('opensAt')}
      />
      <TextField
        label={t('publishesAt')}
        hint={t('publishesAtHint')}
        optional={optional}
        type="datetime-local"
        {...field('publishesAt')}
      />
      <SelectField label={t('timeZone')} {...field('timeZone')}>
        {timeZones.map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </SelectField>
    </>
  );
}
