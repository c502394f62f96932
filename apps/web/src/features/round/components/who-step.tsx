import { useTranslations } from 'next-intl';
import { TopicsField } from '@/features/mandate/components/topics-field';
import { RadioField } from '@/ui/radio-field';
import type { FieldOf } from './field-of';

interface Props {
  field: FieldOf;
  /** The topics the coalition has used so far. */
  usedTopics: string[];
}

/** Who may sign a round, how, and on which topics a standing mandate speaks for it. */
export function WhoStep({ field, usedTopics }: Props) {
  const t = useTranslations('round.form');
  const about = useTranslations('mandate.round');
  const optional = useTranslations('shell')('optional');
  return (
    <>
      <RadioField
        label={t('eligibility')}
        {...field('eligibility')}
        options={[
          { value: 'public', label: t('eligibilityPublic') },
          { value: 'members', label: t('eligibilityMembers') },
        ]}
      />
      <RadioField
        label={t('observers')}
        {...field('observers')}
        options={[
          { value: 'support', label: t('observersSupport') },
          { value: 'sign', label: t('observersSign') },
        ]}
      />
      <RadioField
        label={t('second')}
        {...field('second')}
        options={[
          { value: 'none', label: t('secondNone') },
          { value: 'asked', label: t('secondAsked') },
        ]}
      />
      <TopicsField
        field={field}
        label={about('topics')}
        hint={about('hint')}
        topics={[]}
        used={usedTopics}
        optional={optional}
      />
    </>
  );
}
