'use client';

import { mailPaces, type NoticeSetting } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { CheckboxField } from '@/ui/checkbox-field';
import { formAnswer } from '@/ui/form-answer';
import { FormDone } from '@/ui/form-done';
import { FormSummary } from '@/ui/form-summary';
import { RadioField } from '@/ui/radio-field';
import { SubmitButton } from '@/ui/submit-button';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { saveNoticeSetting } from '../actions';

const kinds = ['addressed', 'rest'] as const;

/** What is mailed to oneself, and when. */
export function NoticeSettingForm({ setting }: { setting: NoticeSetting }) {
  const t = useTranslations('notice.setting');
  const [state, submit, form] = useKeptAnswer(saveNoticeSetting);
  const { said } = formAnswer(state);
  const paces = mailPaces.map((value) => ({ value, label: t(`pace.${value}`) }));
  return (
    <form ref={form} action={submit} className="grid max-w-form gap-5">
      <FormSummary attempt={state}>{said}</FormSummary>
      {kinds.map((kind) => (
        <RadioField
          key={kind}
          label={t(kind)}
          hint={t(`${kind}Hint`)}
          name={kind}
          options={paces}
          defaultValue={setting[kind]}
          required
        />
      ))}
      <CheckboxField
        name="keepsQuietHours"
        label={t('quietHours')}
        hint={t('quietHoursHint')}
        defaultChecked={setting.keepsQuietHours}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton look="quiet">{t('save')}</SubmitButton>
        <FormDone state={state} />
      </div>
    </form>
  );
}
