import type { NamedAuthor } from '@undersigned/services';
import type { getTranslations } from 'next-intl/server';

type Translate = Awaited<ReturnType<typeof getTranslations<'version'>>>;

/** "Ana, PICUM", "brought in by Ana, PICUM", "not known". */
export function authorName({ kind, personName, organisationName }: NamedAuthor, t: Translate): string {
  if (kind === 'unknown') return t('author.unknown');
  const name = [personName, organisationName].filter(Boolean).join(', ') || t('author.unknown');
  return kind === 'brought-in' ? t('author.broughtIn', { name }) : name;
}
