import type { NamedAuthor } from '@undersigned/services';
import type { getTranslations } from 'next-intl/server';

type Translate = Awaited<ReturnType<typeof getTranslations<'version'>>>;

/** "Ana, PICUM", "Lucía, Red Infancia, guest", "brought in by Ana, PICUM", "not known". */
export function authorName({ kind, ...author }: NamedAuthor, t: Translate): string {
  if (kind === 'unknown') return t('author.unknown');
  const { personName, organisationName, isGuest } = author;
  const said = [personName, organisationName, isGuest && t('author.guest')].filter(Boolean);
  const name = said.join(', ') || t('author.unknown');
  return kind === 'brought-in' ? t('author.broughtIn', { name }) : name;
}
