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
  const optional = useTranslations('shell')('optional');
  const [state, submit, form] = useKeptAnswer(action);
  const { said, field } = formAnswer(state);
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
      <SelectField label={t('form.country')} {...field('country', organisation?.country ?? '')}>
        <option value="">{t('form.noCountry')}</option>
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('form.kind')} {...field('kind', organisation?.kind ?? 'ngo')}>
        {organisationKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('form.level')} {...field('level', organisation?.level ?? 'national')}>
        {organisationLevels.map((level) => (
          <option key={level} value={level}>
            {t(`levels.${level}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('form.umbrella')}
        hint={t('form.umbrellaHint')}
        {...field('umbrellaId', organisation?.umbrellaId ?? '')}
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
