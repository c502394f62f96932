import type { InvisibleCharacter } from '@undersigned/editor/schema';
import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/ui/data-table';

/** Every invisible character with the words around it; where it stands is marked. */
export async function InvisiblePlaces({ places }: { places: InvisibleCharacter[] }) {
  const t = await getTranslations('edition.freeze.invisible');
  const rows = places.map((place, index) => ({ ...place, index }));
  return (
    <DataTable
      caption={t('place')}
      captionHidden
      rows={rows}
      rowKey={({ index }) => index}
      columns={[
        {
          key: 'place',
          header: t('place'),
          names: true,
          cell: ({ before, after }) => (
            <span className="font-serif font-normal">
              <bdi>{plain(before)}</bdi>
              <mark className="mx-0.5 rounded-control bg-attention-soft px-1 font-sans text-xs text-attention">
                {t('mark')}
              </mark>
              <bdi>{plain(after)}</bdi>
            </span>
          ),
        },
        { key: 'kind', header: t('kind'), cell: ({ kind }) => t(kind) },
        { key: 'code', header: t('code'), cell: ({ codePoint }) => <code>{codePoint}</code> },
      ]}
    />
  );
}

/** The neighbours are shown without the characters that would turn this very line around. */
const plain = (text: string) => text.replace(/[\p{Cf}\p{Cc}]/gu, '');
