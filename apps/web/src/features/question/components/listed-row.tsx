import { useTranslations } from 'next-intl';
import type { formAnswer } from '@/ui/form-answer';
import { TextAreaField } from '@/ui/text-area-field';
import { TextField } from '@/ui/text-field';
import { TickBox } from '@/ui/tick-box';
import { boxOf } from '@/ui/ticks';
import { fieldIn } from '../question-input';
import type { ListedQuestion } from './question-list-form';

interface Props {
  row: number;
  question: ListedQuestion;
  /** What the last answer says of a field. */
  field: ReturnType<typeof formAnswer>['field'];
}

/** One recognised question, to be corrected or left out. */
export function ListedRow({ row, question, field }: Props) {
  const t = useTranslations('question');
  const { label, prompt, limit } = question;
  return (
    <li className="grid gap-x-4 gap-y-2 border-b border-line py-4 sm:items-start sm:grid-cols-[auto_5rem_1fr_8rem]">
      <TickBox
        name={boxOf('take', String(row))}
        isTicked
        aria-label={t('list.takeOne', { label: label || `#${row + 1}` })}
        className="mt-3"
      />
      <TextField
        label={t('form.label')}
        labelHidden
        {...field(fieldIn(row, 'label'), label)}
        maxLength={20}
      />
      <TextAreaField
        label={t('form.prompt')}
        labelHidden
        {...field(fieldIn(row, 'prompt'), prompt)}
        rows={Math.min(6, Math.max(2, Math.ceil(prompt.length / 60)))}
        maxLength={5000}
      />
      <TextField
        label={t('form.limit')}
        labelHidden
        {...field(fieldIn(row, 'limit'), limit?.toString())}
        placeholder={t('form.limit')}
        inputMode="numeric"
      />
    </li>
  );
}
