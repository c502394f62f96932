import type { OrganisationId } from '@undersigned/domain';
import type { WordedParagraph } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { signature } from '@/features/comment/signature';
import type { documentPage } from '@/features/document/queries';
import { Link } from '@/ui/link';
import { WordChanges } from '@/ui/word-changes';
import { OutlookList } from './outlook-list';

interface Props {
  document: Awaited<ReturnType<typeof documentPage>>['document'];
  paragraph: WordedParagraph;
  names: ReadonlyMap<OrganisationId, string>;
}

/**
 * The wordings a paragraph could have: those that are suggested, for everybody; for those who write the text also the
 * one that stands, and under each whom it would gain or lose.
 */
export async function ParagraphWordings({ document, paragraph, names }: Props) {
  const t = await getTranslations('position');
  const guest = (await getTranslations('comment'))('guest');
  const { number, outlook, wordings } = paragraph;
  if (wordings.length === 0) return null;
  return (
    <section aria-label={t('wordingsOf', { number })} className="grid gap-3">
      <h4 className="text-sm font-medium">{t(outlook ? 'wordingsCost' : 'wordings')}</h4>
      <ul className="grid gap-4">
        {outlook ? (
          <li className="grid gap-1.5">
            <p className="text-sm font-medium text-muted">{t('asItStands')}</p>
            <OutlookList outlook={outlook} names={names} />
          </li>
        ) : null}
        {wordings.map(({ suggestionId, author, preview, outlook: its }) => (
          <li key={suggestionId} className="grid gap-1.5">
            <p className="text-sm font-medium">
              <Link href={`/t/${document.id}/review#${suggestionId}`}>
                {t('suggestedBy', { name: signature(author, guest) })}
              </Link>
            </p>
            <WordChanges changes={preview} language={document.language} />
            {its ? <OutlookList outlook={its} names={names} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
