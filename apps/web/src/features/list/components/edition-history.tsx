import type { ListEditionLine } from '@undersigned/domain';
import { getLocale, getTranslations } from 'next-intl/server';
import { formatDay } from '@/ui/moment';

interface Props {
  editions: ListEditionLine[];
  slug: string;
  timeZone: string;
}

/** Every edition of a published list, newest first, each at its own address for ever. */
export async function EditionHistory({ editions, slug, timeZone }: Props) {
  const t = await getTranslations('list');
  const locale = await getLocale();
  return (
    <ul className="grid gap-1 text-sm" aria-label={t('editions')}>
      {editions.map(({ number, at, cause, signatories, joined, left }) => (
        <li key={number}>
          <a href={`/p/${slug}/list/${number}`}>
            {t('edition', { number, at: formatDay(at, { timeZone, locale }) })}
          </a>
          : {t(`line.${cause}`, { signatories, joined, left })}
        </li>
      ))}
    </ul>
  );
}
