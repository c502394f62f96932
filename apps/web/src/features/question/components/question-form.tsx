'use client';

import { portalProfiles, questionStates, type Question } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextAreaField } from '@/ui/text-area-field';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** The question to change; a new one without. */
  question?: Question;
  /** Offered as leads; empty for people who do not decide on leads. */
  organisations: { id: string; name: string }[];
}

/** One question: number, words, limit, how the portal counts, who leads. */
export function QuestionForm({ action, question, organisations }: Props) {
  const t = useTranslations('question');
  const shell = useTranslations('shell');
  const optional = shell('optional');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state, (standing) => shell('nowSays', { standing }));
  const lead = organisations.find(({ id }) => id === question?.leadOrganisationId);
  const profile = question?.profile ?? 'eusurvey';
  return (
    <form ref={form} action={submit} className="grid gap-6">
      <FormSummary attempt={state}>{said}</FormSummary>
      <TextField
        label={t('form.label')}
        hint={t('form.labelHint')}
        optional={optional}
        {...field('label', question?.label)}
        maxLength={20}
        className="max-w-40"
      />
      <TextAreaField
        label={t('form.prompt')}
        {...field('prompt', question?.prompt)}
        rows={5}
        maxLength={5000}
        required
      />
      <TextField
        label={t('form.limit')}
        hint={t('form.limitHint')}
        optional={optional}
        {...field('limit', question?.limit?.toString())}
        inputMode="numeric"
        className="max-w-60"
      />
      <SelectField label={t('form.profile')} {...field('profile', profile, t(`form.profiles.${profile}`))}>
        {portalProfiles.toReversed().map((each) => (
          <option key={each} value={each}>
            {t(`form.profiles.${each}`)}
          </option>
        ))}
      </SelectField>
      {organisations.length > 0 ? (
        <SelectField
          label={t('form.lead')}
          hint={t('form.leadHint')}
          {...field('leadOrganisationId', question?.leadOrganisationId ?? '', lead?.name ?? t('noLead'))}
        >
          <option value="">{t('noLead')}</option>
          {organisations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
      {question ? (
        <SelectField
          label={t('form.state')}
          {...field('state', question.state, t(`state.${question.state}`))}
        >
          {questionStates.map((each) => (
            <option key={each} value={each}>
              {t(`state.${each}`)}
            </option>
          ))}
        </SelectField>
      ) : null}
      <div>
        <SubmitButton>{t(question ? 'form.save' : 'form.add')}</SubmitButton>
      </div>
    </form>
  );
}
