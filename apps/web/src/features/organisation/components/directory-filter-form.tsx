import { countryName, organisationKinds, type InterfaceLanguage } from '@undersigned/domain';
import type { Directory, DirectoryFilter } from '@undersigned/services';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';

interface Props {
  action: string;
  filter: DirectoryFilter;
  countries: Directory['countries'];
  locale: InterfaceLanguage;
}

/** Narrows the directory down. A plain form that asks with an address one can keep. */
export async function DirectoryFilterForm({ action, filter, countries, locale }: Props) {
  const t = await getTranslations('organisation');
  const named = countries
    .map((entry) => ({ ...entry, name: countryName(entry.country, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  const isFiltered = Boolean(filter.search ?? filter.country ?? filter.kind);
  return (
    <form action={action} method="get" role="search" className="mb-6 flex flex-wrap items-end gap-4">
      <TextField
        label={t('directory.search')}
        type="search"
        name="q"
        defaultValue={filter.search}
        className="min-w-48 flex-1"
      />
      <SelectField label={t('directory.country')} name="country" defaultValue={filter.country ?? ''}>
        <option value="">{t('directory.anyCountry')}</option>
        {named.map(({ country, name, organisations }) => (
          <option key={country} value={country}>
            {name} ({organisations})
          </option>
        ))}
      </SelectField>
      <SelectField label={t('directory.kind')} name="kind" defaultValue={filter.kind ?? ''}>
        <option value="">{t('directory.anyKind')}</option>
        {organisationKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      <Button type="submit">{t('directory.filter')}</Button>
      {isFiltered ? (
        <Link href={action} className="inline-flex min-h-11 items-center">
          {t('directory.clear')}
        </Link>
      ) : null}
    </form>
  );
}
