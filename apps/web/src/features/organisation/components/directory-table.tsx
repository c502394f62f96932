import { countryName, type InterfaceLanguage } from '@undersigned/domain';
import type { DirectoryEntry } from '@undersigned/services';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { DataTable, type Column } from '@/ui/data-table';
import { EmptyState } from '@/ui/empty-state';

interface Props {
  home: string;
  entries: DirectoryEntry[];
  locale: InterfaceLanguage;
}

/** The entries of the directory, to compare. */
export async function DirectoryTable({ home, entries, locale }: Props) {
  const t = await getTranslations('organisation');
  if (entries.length === 0) {
    return <EmptyState title={t('directory.nothingTitle')}>{t('directory.nothing')}</EmptyState>;
  }
  const columns: Column<DirectoryEntry>[] = [
    {
      key: 'name',
      header: t('directory.name'),
      names: true,
      cell: ({ organisation }) => (
        <Link href={`${home}/${organisation.id}`}>
          {organisation.name}
          {organisation.acronym && !organisation.name.includes(organisation.acronym)
            ? ` (${organisation.acronym})`
            : null}
        </Link>
      ),
    },
    {
      key: 'country',
      header: t('directory.country'),
      cell: ({ organisation: { country } }) =>
        country ? (
          countryName(country, locale)
        ) : (
          <span className="text-muted">{t('directory.noCountry')}</span>
        ),
    },
    { key: 'kind', header: t('directory.kind'), cell: ({ organisation }) => t(`kinds.${organisation.kind}`) },
    {
      key: 'level',
      header: t('directory.level'),
      cell: ({ organisation }) => t(`levels.${organisation.level}`),
    },
    { key: 'people', header: t('directory.peopleCount'), align: 'end', cell: ({ people }) => people },
  ];
  return (
    <DataTable
      caption={t('directory.found', { count: entries.length })}
      columns={columns}
      rows={entries}
      rowKey={({ organisation }) => organisation.id}
    />
  );
}
