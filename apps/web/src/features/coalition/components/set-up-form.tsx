'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import type { ActionState } from '@/server/action-state';
import { FormSummary } from '@/ui/form-summary';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  example: string;
  languages: { code: string; name: string }[];
  timeZones: string[];
  countries: { code: string; name: string }[];
  preset: { language: string; timeZone: string };
}

/** The one form of a new installation. What was typed stays when something is refused. */
export function SetUpForm({ action, example, languages, timeZones, countries, preset }: Props) {
  const t = useTranslations('coalition.setUp');
  const optional = useTranslations('shell')('optional');
  const [state, submit] = useActionState(action, { kind: 'idle' });
  const refusal = state.kind === 'refused' ? state : null;
  const at = (name: string) => ({ name, error: refusal?.field === name ? refusal.message : undefined });
  const said = refusal ? refusal.message : null;
  return (
    <form action={submit} className="grid gap-10">
      <FormSummary attempt={state}>{said}</FormSummary>
      <fieldset className="grid gap-5">
        <legend className="mb-4 text-lg">{t('coalition')}</legend>
        <TextField label={t('name')} {...at('coalition.name')} minLength={2} maxLength={120} required />
        <TextField
          label={t('slug')}
          hint={t('slugHint', { example })}
          {...at('coalition.slug')}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          minLength={2}
          maxLength={40}
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <SelectField label={t('language')} {...at('coalition.language')} defaultValue={preset.language}>
          {languages.map(({ code, name }) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField label={t('timeZone')} {...at('coalition.timeZone')} defaultValue={preset.timeZone}>
          {timeZones.map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </SelectField>
      </fieldset>
      <fieldset className="grid gap-5">
        <legend className="mb-4 text-lg">{t('you')}</legend>
        <TextField
          label={t('yourName')}
          {...at('person.name')}
          autoComplete="name"
          maxLength={120}
          required
        />
        <TextField
          label={t('email')}
          hint={t('emailHint')}
          type="email"
          {...at('person.email')}
          autoComplete="email"
          maxLength={254}
          required
        />
        <TextField
          label={t('organisation')}
          hint={t('organisationHint')}
          optional={optional}
          {...at('organisation.name')}
          autoComplete="organization"
          maxLength={200}
        />
        <SelectField label={t('country')} optional={optional} {...at('organisation.country')} defaultValue="">
          <option value="">{t('noCountry')}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
      </fieldset>
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </form>
  );
}
