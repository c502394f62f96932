'use client';

import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { FormSummary } from '@/ui/form-summary';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';
import { formAnswer } from '@/ui/form-answer';
import { useKeptAnswer } from '@/ui/use-kept-answer';
import { LanguageAndZoneFields, type LanguagesAndZones } from './language-and-zone-fields';

interface Props extends LanguagesAndZones {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  example: string;
  countries: { code: string; name: string }[];
  preset: { language: string; timeZone: string };
}

/** The one form of a new installation. What was typed stays when something is refused. */
export function SetUpForm({ action, example, countries, preset, ...choices }: Props) {
  const t = useTranslations('coalition.setUp');
  const optional = useTranslations('shell')('optional');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
  return (
    <form ref={form} action={submit} className="grid gap-10">
      <FormSummary attempt={state}>{said}</FormSummary>
      <fieldset className="grid gap-5">
        <legend className="mb-4 text-lg">{t('coalition')}</legend>
        <TextField label={t('name')} {...field('coalition.name')} minLength={2} maxLength={120} required />
        <TextField
          label={t('slug')}
          hint={t('slugHint', { example })}
          {...field('coalition.slug')}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          minLength={2}
          maxLength={40}
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <LanguageAndZoneFields
          {...choices}
          language={{ label: t('language'), ...field('coalition.language', preset.language) }}
          timeZone={{ label: t('timeZone'), ...field('coalition.timeZone', preset.timeZone) }}
        />
      </fieldset>
      <fieldset className="grid gap-5">
        <legend className="mb-4 text-lg">{t('you')}</legend>
        <TextField
          label={t('yourName')}
          {...field('person.name')}
          autoComplete="name"
          maxLength={120}
          required
        />
        <TextField
          label={t('email')}
          hint={t('emailHint')}
          type="email"
          {...field('person.email')}
          autoComplete="email"
          maxLength={254}
          required
        />
        <TextField
          label={t('organisation')}
          hint={t('organisationHint')}
          optional={optional}
          {...field('organisation.name')}
          autoComplete="organization"
          maxLength={200}
        />
        <SelectField label={t('country')} optional={optional} {...field('organisation.country')}>
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
