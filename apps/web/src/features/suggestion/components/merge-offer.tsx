import { mayDecideOn, sharedParagraph, type Suggester } from '@undersigned/domain';
import type { ListedSuggestion } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { signature } from '@/features/comment/signature';
import type { documentPage } from '@/features/document/queries';
import { mergeIntoWording } from '../actions';
import { MergeForm } from './merge-form';

interface Props {
  page: Awaited<ReturnType<typeof documentPage>>;
  suggestions: ListedSuggestion[];
  who: Suggester;
}

/** The form that answers these suggestions together, for whoever may, where they are about one paragraph. */
export async function MergeOffer({ page: { document }, suggestions, who }: Props) {
  const words = await getTranslations('comment');
  const t = await getTranslations('suggestion');
  const may = suggestions.every((each) => mayDecideOn(document.phase, each, who, { kind: 'accept' }).ok);
  if (!may) return null;
  const paragraph = sharedParagraph(suggestions.map(({ paragraphs }) => paragraphs));
  if (!paragraph) return <p className="text-sm text-muted">{t('mergeByHand')}</p>;
  const ids = suggestions.map(({ id }) => id);
  return (
    <MergeForm
      action={mergeIntoWording.bind(null, document.id, ids, paragraph)}
      present={paragraph.words}
      count={ids.length}
      names={suggestions.map(({ author }) => signature(author, words('guest'))).join(', ')}
      language={document.language}
    />
  );
}
