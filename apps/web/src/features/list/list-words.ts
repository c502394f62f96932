import { countryName, type PageLanguage, type ListGroup, type SignatoryList } from '@undersigned/domain';
import type { ListWords } from '@undersigned/services';
import { wordsIn } from '@/api/words';

/** The words of a list as a table. */
export function listWords(language: PageLanguage): ListWords {
  const t = wordsIn(language);
  return {
    organisation: t('signatories.organisation'),
    country: t('signatories.country'),
    decision: t('signatories.decision'),
    reservation: t('signatories.reservation'),
    joined: t('signatories.joined'),
    signed: t('signatories.signed'),
    supports: t('signatories.supports'),
    joinedLater: t('signatories.joinedLater'),
    further: (count) => t('signatories.further', { count }),
    furtherSupporters: (count) => t('signatories.furtherSupporters', { count }),
  };
}

/** What stands above a group of a list; null for the one group of a plain list. */
export function groupHeading(
  { grouping }: Pick<SignatoryList, 'grouping'>,
  { key }: Pick<ListGroup, 'key'>,
  language: PageLanguage,
): string | null {
  const t = wordsIn(language);
  switch (grouping) {
    case 'plain':
      return null;
    case 'country':
      return key === null ? t('signatories.noCountry') : countryName(key, language);
    case 'kind':
      return kindName(key, t);
  }
}

function kindName(kind: string | null, t: ReturnType<typeof wordsIn>): string {
  switch (kind) {
    case 'ngo':
    case 'network':
    case 'igo':
    case 'academic':
      return t(`kinds.${kind}`);
    case 'faith-based':
      return t('kinds.faithBased');
    default:
      return t('kinds.other');
  }
}
