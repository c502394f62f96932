'use client';

import { accessLevels, type Access } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { FormDone } from '@/ui/form-done';
import { FormSummary } from '@/ui/form-summary';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  name: string;
  access: Access;
  fields: Record<string, string>;
}

/** What one line of the access list may do, and the button that changes it. */
export function AccessForm({ action, name, access, fields }: Props) {
  const t = useTranslations('document.about');
  const [state, submit, form] = useKeptAnswer(action);
  return (
    <form ref={form} action={submit} className="flex flex-wrap items-center gap-3">
      <FormSummary attempt={state}>{state.kind === 'refused' ? state.message : null}</FormSummary>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <SelectField label={t('accessOf', { who: name })} labelHidden name="access" defaultValue={access}>
        {accessLevels.toReversed().map((level) => (
          <option key={level} value={level}>
            {t(`level.${level}`)}
          </option>
        ))}
      </SelectField>
      <SubmitButton look="quiet">{t('change')}</SubmitButton>
      <FormDone state={state} />
    </form>
  );
}
