import { directionOf } from '@undersigned/domain';
import type { ListedSuggestion } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { signature } from '@/features/comment/signature';
import { acceptedBefore, ownWords } from '../earlier-words';

interface Props {
  suggestions: ListedSuggestion[];
  language: string;
}

/** The words in which these were accepted and that could not be written, each once, so that nobody has to find them again. */
export async function AcceptedBefore({ suggestions, language }: Props) {
  const t = await getTranslations('suggestion');
  const guest = (await getTranslations('comment'))('guest');
  const told = new Map(
    suggestions.flatMap((each) => {
      const before = acceptedBefore(each);
      const words = before && ownWords(before);
      return before && words ? [[words, signature(before.by, guest)] as const] : [];
    }),
  );
  return [...told].map(([words, name]) => (
    <div key={words} className="grid basis-full gap-1" data-no-print>
      <p className="text-sm text-muted">{t('acceptedBefore', { name })}</p>
      <p
        lang={language}
        dir={directionOf(language)}
        className="max-w-text whitespace-pre-line border-s-2 border-line ps-3 font-serif text-text"
      >
        {words}
      </p>
    </div>
  ));
}
