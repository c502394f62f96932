import { useTranslations } from 'next-intl';
import { TextAreaField } from '@/ui/text-area-field';
import { TextField } from '@/ui/text-field';
import type { ListedQuestion } from './question-list-form';

/** One recognised question, to be corrected or left out. */
export function ListedRow({ row, question }: { row: number; question: ListedQuestion }) {
  const t = useTranslations('question');
  const { label, prompt, limit, take = true } = question;
  return (
    <li className="grid gap-x-4 gap-y-2 border-b border-line py-4 sm:items-start sm:grid-cols-[auto_5rem_1fr_8rem]">
      <input
        type="checkbox"
        name={`take.${row}`}
        defaultChecked={take}
        aria-label={t('list.takeOne', { label: label || `#${row + 1}` })}
        className="mt-3 size-5 accent-accent"
      />
      <TextField
        label={t('form.label')}
        labelHidden
        name={`label.${row}`}
        defaultValue={label}
        maxLength={20}
      />
      <TextAreaField
        label={t('form.prompt')}
        labelHidden
        name={`prompt.${row}`}
        defaultValue={prompt}
        rows={Math.min(6, Math.max(2, Math.ceil(prompt.length / 60)))}
        maxLength={5000}
      />
      <TextField
        label={t('form.limit')}
        labelHidden
        name={`limit.${row}`}
        defaultValue={limit?.toString()}
        placeholder={t('form.limit')}
        inputMode="numeric"
      />
    </li>
  );
}
