import { continuedTopics } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
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

/** Topics in one line, with commas. Those in use are suggested as each is typed. */
export function TopicsField({ field, label, hint, topics, used, ...rest }: Props) {
  const t = useTranslations('mandate');
  const suggestions = useId();
  const control = field('topics', topics.join(', '));
  const [typed, setTyped] = useState(control.defaultValue);
  return (
    <>
      <TextField
        label={label}
        hint={used.length > 0 ? `${hint} ${t('used', { topics: used.join(', ') })}` : hint}
        {...control}
        maxLength={500}
        list={suggestions}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onFocus={(event) => setTyped(event.currentTarget.value)}
        {...rest}
      />
      <datalist id={suggestions}>
        {continuedTopics(typed, used).map((line) => (
          <option key={line} value={line} />
        ))}
      </datalist>
    </>
  );
}
