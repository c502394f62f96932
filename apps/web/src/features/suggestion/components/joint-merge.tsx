import { jointWords, type PresentParagraph } from '@undersigned/domain';
import type { ListedSuggestion } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { signature } from '@/features/comment/signature';
import type { documentPage } from '@/features/document/queries';
import { mergeIntoJointWording } from '../actions';
import { MergeForm } from './merge-form';

interface Props {
  document: Awaited<ReturnType<typeof documentPage>>['document'];
  suggestions: ListedSuggestion[];
  /** All that these are about, side by side. */
  paragraphs: PresentParagraph[];
}

/** The form that answers suggestions with one wording of all their paragraphs. */
export async function JointMerge({ document, suggestions, paragraphs }: Props) {
  const words = await getTranslations('comment');
  const ids = suggestions.map(({ id }) => id);
  const blockIds = paragraphs.map(({ blockId }) => blockId);
  const present = jointWords(paragraphs.map((each) => each.words));
  return (
    <MergeForm
      action={mergeIntoJointWording.bind(null, document.id, ids, { blockIds, present })}
      present={present}
      paragraphs={paragraphs.length}
      isOneOfSeveral
      count={ids.length}
      names={suggestions.map(({ author }) => signature(author, words('guest'))).join(', ')}
      language={document.language}
    />
  );
}
