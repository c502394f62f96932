import { useTranslations } from 'next-intl';
import type { formAnswer } from '@/ui/form-answer';
import { TextField } from '@/ui/text-field';

interface Props {
  field: ReturnType<typeof formAnswer>['field'];
  label: string;
  hint: string;
  /** The topics there are so far. */
  topics: string[];
  /** Those that the coalition uses, so that nobody invents a second word for the same. */
  used: string[];
  optional?: string;
  required?: boolean;
}

/** Topics in one line, with commas. */
export function TopicsField({ field, label, hint, topics, used, ...rest }: Props) {
  const t = useTranslations('mandate');
  return (
    <TextField
      label={label}
      hint={used.length > 0 ? `${hint} ${t('used', { topics: used.join(', ') })}` : hint}
      {...field('topics', topics.join(', '))}
      maxLength={500}
      {...rest}
    />
  );
}
