import type { Addressee } from '@undersigned/domain';
import { Link } from '@/ui/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { DataTable } from '@/ui/data-table';

/** The directory of addressees, each with the way to change it. */
export async function AddresseeTable({ slug, addressees }: { slug: string; addressees: Addressee[] }) {
  const t = await getTranslations('addressee');
  const languages = new Intl.DisplayNames(await getLocale(), { type: 'language' });
  return (
    <DataTable
      caption={t('caption', { count: addressees.length })}
      rows={addressees}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          header: t('name'),
          names: true,
          cell: ({ name, title }) => (
            <>
              <bdi>{name}</bdi>
              {title ? <span className="block text-sm font-normal text-muted">{title}</span> : null}
            </>
          ),
        },
        {
          key: 'institution',
          header: t('institution'),
          cell: ({ institution }) => <bdi>{institution}</bdi>,
        },
        { key: 'language', header: t('language'), cell: ({ language }) => languages.of(language) },
        { key: 'email', header: t('email'), cell: ({ email }) => <span className="address">{email}</span> },
        {
          key: 'actions',
          header: t('actions'),
          headerHidden: true,
          cell: ({ id, name }) => (
            <Link href={`/c/${slug}/addressees/${id}`} aria-label={t('changeOf', { name })}>
              {t('change')}
            </Link>
          ),
        },
      ]}
    />
  );
}
