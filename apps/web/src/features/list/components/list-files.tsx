import { getLocale, getTranslations } from 'next-intl/server';

/** The list as files. `query` says which edition and which order, as the page shows them. */
export async function ListFiles({ slug, query = {} }: { slug: string; query?: Record<string, string> }) {
  const t = await getTranslations('list');
  const asked = new URLSearchParams({ lang: await getLocale(), ...query });
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm" aria-label={t('files')} data-no-print>
      {(['docx', 'pdf', 'csv', 'xlsx', 'json'] as const).map((format) => (
        <li key={format}>
          <a href={`/p/${slug}/list.${format}?${asked}`} download>
            {t(format)}
          </a>
        </li>
      ))}
    </ul>
  );
}
