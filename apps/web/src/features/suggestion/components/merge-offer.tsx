import { jointParagraphs, jointWords, mayDecideOn, mergeGroups, type Suggester } from '@undersigned/domain';
import type { ListedSuggestion } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { signature } from '@/features/comment/signature';
import type { documentPage } from '@/features/document/queries';
import { mergeIntoWording } from '../actions';
import { earlierMerge } from '../earlier-words';
import { AcceptedBefore } from './accepted-before';
import { MergeForm } from './merge-form';

interface Props {
  page: Awaited<ReturnType<typeof documentPage>>;
  suggestions: ListedSuggestion[];
  who: Suggester;
}

/**
 * The form that answers these suggestions together, for whoever may, where they are about one paragraph; a form for
 * each paragraph that several are about, where none is shared by all. Where they are about several that stand side by
 * side, also one for all of these together.
 */
export async function MergeOffer({ page: { document }, suggestions, who }: Props) {
  const words = await getTranslations('comment');
  const t = await getTranslations('suggestion');
  const may = suggestions.every((each) => mayDecideOn(document.phase, each, who, { kind: 'accept' }).ok);
  if (!may) return null;
  const before = <AcceptedBefore suggestions={suggestions} language={document.language} />;
  const groups = mergeGroups(suggestions);
  const joint = jointParagraphs(suggestions);
  if (groups.length === 0 && !joint) {
    const isThere = suggestions.every(({ paragraphs }) => paragraphs.length > 0);
    return (
      <>
        {before}
        <p className="text-sm text-muted">{t(isThere ? 'mergeApart' : 'mergeByHand')}</p>
      </>
    );
  }
  const offers = groups.map(({ paragraph: { blockId, words: present }, suggestions: answered }) => ({
    shown: { blockId, present },
    paragraphs: 1,
    answered,
  }));
  const jointOffer = joint && {
    shown: {
      blockIds: joint.map(({ blockId }) => blockId),
      present: jointWords(joint.map((each) => each.words)),
    },
    paragraphs: joint.length,
    answered: suggestions,
  };
  const all = [...offers, ...(jointOffer ? [jointOffer] : [])];
  return (
    <>
      {before}
      {all.map(({ shown, paragraphs, answered }) => {
        const ids = answered.map(({ id }) => id);
        return (
          <MergeForm
            key={'blockId' in shown ? shown.blockId : 'joint'}
            action={mergeIntoWording.bind(null, document.id, ids, shown)}
            present={shown.present}
            earlier={earlierMerge(answered, 'blockId' in shown ? [shown.blockId] : shown.blockIds)}
            paragraphs={paragraphs}
            isOneOfSeveral={all.length > 1 || paragraphs > 1}
            count={ids.length}
            names={answered.map(({ author }) => signature(author, words('guest'))).join(', ')}
            language={document.language}
          />
        );
      })}
    </>
  );
}
