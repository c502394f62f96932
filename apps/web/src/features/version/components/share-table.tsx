import type { VersionView } from '@undersigned/services';
import { getFormatter, getTranslations } from 'next-intl/server';
import { DataTable } from '@/ui/data-table';
import { TintMark } from '@/ui/tint-mark';
import { authorName } from '../author-name';

/** How much of a version is whose. */
export async function ShareTable({ standing }: Pick<VersionView, 'standing'>) {
  const t = await getTranslations('version');
  const format = await getFormatter();
  const all = standing.reduce((sum, { letters }) => sum + letters, 0);
  return (
    <DataTable
      caption={t('shares.caption')}
      captionHidden
      rows={standing.map((share, index) => ({ ...share, index }))}
      rowKey={({ index }) => index}
      columns={[
        {
          key: 'who',
          header: t('column.who'),
          names: true,
          cell: ({ author }) => <TintMark id={author.organisationId}>{authorName(author, t)}</TintMark>,
        },
        {
          key: 'letters',
          header: t('shares.letters'),
          align: 'end',
          cell: ({ letters }) => format.number(letters),
        },
        {
          key: 'share',
          header: t('shares.share'),
          align: 'end',
          cell: ({ letters }) => format.number(letters / Math.max(all, 1), { style: 'percent' }),
        },
      ]}
    />
  );
}
