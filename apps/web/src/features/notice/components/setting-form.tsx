'use client';

import { mailPaces, type NoticeSetting } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { CheckboxField } from '@/ui/checkbox-field';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { Notice } from '@/ui/notice';
import { RadioField } from '@/ui/radio-field';
import { SubmitButton } from '@/ui/submit-button';
import { saveNoticeSetting } from '../actions';

/** What is mailed to oneself, and when. */
export function NoticeSettingForm({ setting }: { setting: NoticeSetting }) {
  const t = useTranslations('notice.setting');
  const [state, submit] = useActionState(saveNoticeSetting, { kind: 'idle' });
  const { said } = formAnswer(state);
  const paces = mailPaces.map((value) => ({ value, label: t(`pace.${value}`) }));
  return (
    <form action={submit} className="grid max-w-form gap-5">
      <FormSummary attempt={state}>{said}</FormSummary>
      <div role="status">
        {state.kind === 'done' ? <Notice tone="settled">{state.message}</Notice> : null}
      </div>
      <RadioField
        label={t('addressed')}
        hint={t('addressedHint')}
        name="addressed"
        options={paces}
        defaultValue={setting.addressed}
        required
      />
      <RadioField
        label={t('rest')}
        hint={t('restHint')}
        name="rest"
        options={paces}
        defaultValue={setting.rest}
        required
      />
      <CheckboxField
        name="keepsQuietHours"
        label={t('quietHours')}
        hint={t('quietHoursHint')}
        defaultChecked={setting.keepsQuietHours}
      />
      <div>
        <SubmitButton look="quiet">{t('save')}</SubmitButton>
      </div>
    </form>
  );
}
