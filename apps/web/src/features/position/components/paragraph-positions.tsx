import { directionOf, stanceKinds } from '@undersigned/domain';
import { positionPath, type WordedParagraph, type WordingsView } from '@undersigned/services';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { signature } from '@/features/comment/signature';
import { Difference } from '@/features/correction/components/difference';
import type { documentPage } from '@/features/document/queries';
import { ButtonLink } from '@/ui/button';
import { takeHere } from '../actions';
import { PositionForm } from './position-form';
import { ParagraphWordings } from './paragraph-wordings';
import { SaidPosition } from './said-position';

interface Props {
  page: Awaited<ReturnType<typeof documentPage>>;
  paragraph: WordedParagraph;
  view: Pick<WordingsView, 'maySpeak' | 'askedWhetherLifted' | 'names'>;
  /** The paragraph after it. */
  nextId: string | null;
  isOpen: boolean;
}

/** One paragraph with its words, who says what of it, and the form of the reader's organisation. */
export async function ParagraphPositions({ page, paragraph, view, nextId, isOpen }: Props) {
  const t = await getTranslations('position');
  const { document, actor } = page;
  const guest = (await getTranslations('comment'))('guest');
  const { maySpeak, askedWhetherLifted, names } = view;
  const { blockId, number, words, positions, wordings, mark } = paragraph;
  const own = positions.find(({ author }) => author.organisationId === actor.organisationId) ?? null;
  // The form shows what is suggested once more, with its questions.
  const isAsking = maySpeak && isOpen;
  const isLifted = own !== null && askedWhetherLifted.has(own.id);
  return (
    <li id={blockId} className="grid gap-3 border-s-2 border-line ps-4 sm:ps-5">
      <h3 className="text-sm font-medium text-muted">{t('paragraph', { number })}</h3>
      <p
        lang={document.language}
        dir={directionOf(document.language)}
        className="max-w-text font-serif whitespace-pre-line"
      >
        {words}
      </p>
      {positions.length > 0 ? (
        <ul className="grid gap-2">
          {stanceKinds.flatMap((kind) =>
            positions
              .filter(({ stance }) => stance.kind === kind)
              .map((position) => (
                <SaidPosition
                  key={position.id}
                  position={position}
                  wordings={wordings}
                  language={document.language}
                />
              )),
          )}
        </ul>
      ) : null}
      {paragraph.outlook || !isAsking ? (
        <ParagraphWordings document={document} paragraph={paragraph} names={names} />
      ) : null}
      {own?.standing === 'in-doubt' ? (
        <div className="grid max-w-text gap-1">
          <p className="text-sm font-medium">{t('changedSince')}</p>
          <Difference
            passage={{
              kind: 'changed',
              number: 1,
              place: { kind: 'paragraph', number },
              before: own.words,
              after: words,
            }}
            language={document.language}
          />
        </div>
      ) : null}
      {isAsking ? (
        <PositionForm
          action={takeHere.bind(null, document.id)}
          blockId={blockId}
          question={t(isLifted ? 'questionOfLifted' : 'question', {
            organisation: actor.organisationName ?? '',
            number,
          })}
          seen={mark}
          own={own?.stance ?? null}
          ownId={own?.id ?? null}
          asks={isLifted ? 'lifted' : 'position'}
          wordings={wordings.map(({ suggestionId, author, preview }) => ({
            id: suggestionId,
            name: signature(author, guest),
            preview,
          }))}
          language={document.language}
        />
      ) : null}
      {isAsking && nextId ? (
        <p className="text-sm">
          <Link href={positionPath(document.id, nextId)}>{t('next')}</Link>
        </p>
      ) : null}
      {maySpeak && !isOpen ? (
        <p>
          <ButtonLink href={positionPath(document.id, blockId)} size="small">
            {own ? t(own.standing === 'in-doubt' ? 'stillHolds' : 'change') : t('take')}
            <span className="sr-only"> ({t('paragraph', { number })})</span>
          </ButtonLink>
        </p>
      ) : null}
    </li>
  );
}
