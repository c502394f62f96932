'use client';

import { organisationKinds, organisationLevels, type NewOrganisation } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import type { ActionState } from '@/server/action-state';
import { ButtonLink } from '@/ui/button';
import { formAnswer } from '@/ui/form-answer';
import { FormSummary } from '@/ui/form-summary';
import { SelectField } from '@/ui/select-field';
import { SubmitButton } from '@/ui/submit-button';
import { TextAreaField } from '@/ui/text-area-field';
import { TextField } from '@/ui/text-field';
import { useKeptAnswer } from '@/ui/use-kept-answer';

interface Props {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  organisation: NewOrganisation | null;
  countries: { code: string; name: string }[];
  /** Every other entry of the directory: what it may belong to. */
  umbrellas: { id: string; name: string }[];
  cancelHref: string;
}

/** Adds or changes an entry of the directory. */
export function OrganisationForm({ action, organisation, countries, umbrellas, cancelHref }: Props) {
  const t = useTranslations('organisation');
  const shell = useTranslations('shell');
  const optional = shell('optional');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state, (standing) => shell('nowSays', { standing }));
  const { kind, level } = organisation ?? { kind: 'ngo', level: 'national' };
  const country = countries.find(({ code }) => code === organisation?.country);
  const umbrella = umbrellas.find(({ id }) => id === organisation?.umbrellaId);
  return (
    <form ref={form} action={submit} className="grid gap-5">
      <FormSummary attempt={state}>{said}</FormSummary>
      <TextField
        label={t('form.name')}
        hint={t('form.nameHint')}
        {...field('name', organisation?.name)}
        minLength={2}
        maxLength={200}
        required
      />
      <TextField
        label={t('form.acronym')}
        optional={optional}
        {...field('acronym', organisation?.acronym ?? '')}
        maxLength={40}
      />
      <TextAreaField
        label={t('form.aliases')}
        hint={t('form.aliasesHint')}
        optional={optional}
        rows={3}
        {...field('aliases', organisation?.aliases.join('\n') ?? '')}
      />
      <TextAreaField
        label={t('form.names')}
        hint={t('form.namesHint')}
        optional={optional}
        rows={3}
        {...field('names', namesText(organisation))}
      />
      <SelectField
        label={t('form.country')}
        {...field('country', organisation?.country ?? '', country?.name ?? t('form.noCountry'))}
      >
        <option value="">{t('form.noCountry')}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('form.kind')} {...field('kind', kind, t(`kinds.${kind}`))}>
        {organisationKinds.map((each) => (
          <option key={each} value={each}>
            {t(`kinds.${each}`)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('form.level')} {...field('level', level, t(`levels.${level}`))}>
        {organisationLevels.map((each) => (
          <option key={each} value={each}>
            {t(`levels.${each}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('form.umbrella')}
        hint={t('form.umbrellaHint')}
        {...field('umbrellaId', organisation?.umbrellaId ?? '', umbrella?.name ?? t('form.noUmbrella'))}
      >
        <option value="">{t('form.noUmbrella')}</option>
        {umbrellas.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('form.website')}
        hint={t('form.websiteHint')}
        optional={optional}
        type="url"
        {...field('website', organisation?.website ?? '')}
        maxLength={500}
      />
      <TextField
        label={t('form.domains')}
        hint={t('form.domainsHint')}
        optional={optional}
        {...field('domains', organisation?.domains.join(', '))}
        maxLength={1_000}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{organisation ? t('form.save') : t('form.add')}</SubmitButton>
        <ButtonLink href={cancelHref}>{t('form.cancel')}</ButtonLink>
      </div>
    </form>
  );
}

const namesText = (organisation: NewOrganisation | null): string =>
  Object.entries(organisation?.names ?? {})
    .map(([language, name]) => `${language}: ${name}`)
    .join('\n');
