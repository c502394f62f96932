import { positionPath, type PositionedParagraph, type WordingsView } from '@undersigned/services';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import type { documentPage } from '@/features/document/queries';
import { AnswerKeeper } from '@/ui/answer-keeper';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { ForecastSection } from './forecast-section';
import { GonePositionItem, isAskedHere } from './gone-position-item';
import { ParagraphPositions } from './paragraph-positions';
import { PositionMatrix } from './position-matrix';

interface Props {
  page: Awaited<ReturnType<typeof documentPage>>;
  view: WordingsView;
  /** The paragraph whose form is open, by block id. */
  openAt: string | null;
}

/** What organisations say of a text, paragraph by paragraph, while its words can still change. */
export async function PositionsScreen({ page, view, openAt }: Props) {
  const t = await getTranslations('position');
  const { document, actor } = page;
  const toAsk = view.paragraphs.filter((paragraph) => isAskedAgain(paragraph, actor.organisationId));
  const goneToAsk = view.gone.filter((position) => isAskedHere(position, { page, maySpeak: view.maySpeak }));
  const next = new Map(view.paragraphs.map(({ blockId }, at) => [blockId, view.paragraphs[at + 1]?.blockId]));
  return (
    <Page width="desk">
      <h2 className="mb-4 text-lg">{t('title')}</h2>
      <p className="mb-8 max-w-text text-muted">{t('lead')}</p>
      {toAsk.length > 0 ? (
        <div className="mb-8">
          <Notice tone="attention">
            <p>{t('askedAgain', { count: toAsk.length, organisation: actor.organisationName ?? '' })}</p>
            <p className="flex flex-wrap gap-x-4">
              {toAsk.map(({ blockId, number }) => (
                <Link key={blockId} href={positionPath(document.id, blockId)}>
                  {t('paragraph', { number })}
                </Link>
              ))}
            </p>
          </Notice>
        </div>
      ) : null}
      {goneToAsk.length > 0 ? (
        <div className="mb-8">
          <Notice tone="attention">
            <p>{t('askedOfGone', { count: goneToAsk.length, organisation: actor.organisationName ?? '' })}</p>
            <p className="flex flex-wrap gap-x-4">
              {goneToAsk.map(({ blockId }) => (
                <a key={blockId} href={`#${blockId}`}>
                  {t('toGone')}
                </a>
              ))}
            </p>
          </Notice>
        </div>
      ) : null}
      {view.forecast ? <ForecastSection view={view} /> : null}
      <Section title={t('paragraphs')} aside={<Link href={`/t/${document.id}/review`}>{t('toReview')}</Link>}>
        {view.paragraphs.length === 0 ? (
          <EmptyState title={t('empty')} />
        ) : (
          <ol className="grid gap-8">
            {view.paragraphs.map((paragraph) => (
              <ParagraphPositions
                key={paragraph.blockId}
                page={page}
                paragraph={paragraph}
                view={view}
                nextId={next.get(paragraph.blockId) ?? null}
                isOpen={openAt === paragraph.blockId}
              />
            ))}
          </ol>
        )}
      </Section>
      {view.organisations.length > 0 ? (
        <Section title={t('matrix')}>
          <PositionMatrix view={view} />
        </Section>
      ) : null}
      <AnswerKeeper>
        {view.gone.length > 0 ? (
          <Section title={t('gone')}>
            <p className="mb-3 max-w-text text-muted">{t('goneLead')}</p>
            <ul className="grid gap-4">
              {view.gone.map((position) => (
                <GonePositionItem
                  key={position.id}
                  page={page}
                  position={position}
                  maySpeak={view.maySpeak}
                  isLifted={view.askedWhetherLifted.has(position.id)}
                />
              ))}
            </ul>
          </Section>
        ) : null}
      </AnswerKeeper>
    </Page>
  );
}

function isAskedAgain({ positions }: PositionedParagraph, organisationId: string | null): boolean {
  return positions.some(
    ({ author, standing }) => author.organisationId === organisationId && standing === 'in-doubt',
  );
}
