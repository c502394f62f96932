'use client';

import type { Logo } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { type ChangeEvent } from 'react';
import type { ActionState } from '@/server/action-state';
import { ButtonLink } from '@/ui/button';
import { CheckboxField } from '@/ui/checkbox-field';
import { controlClass, Field } from '@/ui/field';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  logo: Logo | null;
  cancelHref: string;
}

const largestBytes = 2 * 1024 * 1024;

/** A picture, what it shows, and the leave to publish it. Without a file only the words and the leave change. */
export function LogoForm({ action, logo, cancelHref }: Props) {
  const t = useTranslations('organisation.logo');
  const optional = useTranslations('shell')('optional');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  const isTicked = state.kind === 'refused' ? state.typed?.mayPublish === 'on' : (logo?.mayPublish ?? false);
  return (
    <form ref={form} action={submit} className="grid gap-5">
      <FormSummary attempt={state}>{said}</FormSummary>
      <Field label={logo ? t('otherFile') : t('file')} hint={t('fileHint')} error={field('file').error}>
        {(control) => (
          <input
            type="file"
            name="file"
            accept="image/png,image/jpeg,image/webp"
            required={!logo}
            onChange={(event) => complain(event, t('tooLarge'))}
            {...control}
            className={controlClass}
          />
        )}
      </Field>
      <TextField
        label={t('alt')}
        hint={t('altHint')}
        optional={optional}
        {...field('alt', logo?.alt)}
        maxLength={200}
      />
      <CheckboxField
        key={String(isTicked)}
        name="mayPublish"
        label={t('mayPublish')}
        hint={t('mayPublishHint')}
        defaultChecked={isTicked}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t('save')}</SubmitButton>
        <ButtonLink href={cancelHref}>{t('cancel')}</ButtonLink>
      </div>
    </form>
  );
}

/** Says it before a large file travels: beyond what an action takes, no sentence of ours would come back. */
function complain({ target }: ChangeEvent<HTMLInputElement>, tooLarge: string): void {
  target.setCustomValidity((target.files?.[0]?.size ?? 0) > largestBytes ? tooLarge : '');
  target.reportValidity();
}
