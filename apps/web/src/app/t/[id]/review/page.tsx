import { isWritable, mayComment, maySuggest, type SuggestionId } from '@undersigned/domain';
import type { Metadata } from 'next';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { TakeDraft } from '@/features/document/components/take-draft';
import { ReviewSteps } from '@/features/document/components/review-steps';
import { CommentTable } from '@/features/comment/components/comment-table';
import { CommentViews } from '@/features/comment/components/comment-views';
import { OnlyForm } from '@/features/comment/components/only-form';
import { onlyIn, passes } from '@/features/comment/only';
import { commentsIn, commentView } from '@/features/comment/review';
import { threadsOf } from '@/features/comment/queries';
import { documentPage } from '@/features/document/queries';
import { calledBy, responsePage } from '@/features/question/queries';
import { SuggestionList } from '@/features/suggestion/components/suggestion-list';
import { SuggestionOutlook } from '@/features/position/components/suggestion-outlook';
import { outlooksOf } from '@/features/position/queries';
import { suggesterOf, suggestionsOf } from '@/features/suggestion/queries';
import { AnswerKeeper } from '@/ui/answer-keeper';
import { withWords } from '@/i18n/with-words';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ show?: string | string[]; only?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await documentPage((await params).id);
  const t = await getTranslations('document.review');
  return { title: `${t('title')} · ${document.title}` };
}

export default withWords(['document.review', 'shell', 'suggestion'], ReviewPage);

async function ReviewPage({ params, searchParams }: Props) {
  const { id } = await params;
  const page = await documentPage(id);
  const { document, actor, steers } = page;
  const { show, only: asked } = await searchParams;
  const view = commentView(show);
  const all = await threadsOf(actor, document.id);
  const only = onlyIn(asked, all);
  const threads = all.filter((thread) => passes(only, thread, actor));
  const shown = commentsIn(view, threads, actor.organisationId);
  const suggestions = await suggestionsOf(actor, document.id);
  const who = await suggesterOf(actor, document.id);
  const ts = await getTranslations('suggestion');
  const t = await getTranslations('document.review');
  const p = await getTranslations('position');
  const reply = await getTranslations('disposition');
  const toText = <ButtonLink href={`/t/${id}`}>{t('toText')}</ButtonLink>;
  return (
    <Page width="desk">
      {steers ? (
        <AnswerKeeper>{document.phase === 'drafting' ? <ReviewSteps page={page} /> : null}</AnswerKeeper>
      ) : null}
      {all.length + suggestions.length > 0 ? (
        <p className="mb-6" data-no-print>
          <Link href={`/t/${id}/review/reply`}>{reply('link')}</Link>
        </p>
      ) : null}
      <Section title={t('comments')}>
        {all.length > 0 ? (
          <>
            <CommentViews documentId={id} {...{ view, threads, only }} me={actor.organisationId} />
            <OnlyForm threads={all} only={only} view={view} />
          </>
        ) : null}
        {shown.length > 0 ? (
          <CommentTable page={page} threads={shown} places={await placesOf(page.document.kind, id)} />
        ) : all.length > 0 ? (
          <EmptyState
            title={t('noneFiltered')}
            action={<ButtonLink href={`/t/${id}/review`}>{t('toAll')}</ButtonLink>}
          />
        ) : (
          <EmptyState title={t('none')} action={toText}>
            {mayComment(document.phase, page).ok ? <p>{t('noneHint')}</p> : null}
          </EmptyState>
        )}
      </Section>
      <Section title={ts('title')}>
        {suggestions.length > 0 ? (
          <SuggestionList page={page} suggestions={suggestions} who={who} beside={await besides(page)} />
        ) : (
          <EmptyState title={ts('none')} action={maySuggest(document.phase, who).ok ? toText : null} />
        )}
        {suggestions.length === 0 ? null : (
          <p className="pt-4">
            <Link href={`/t/${id}/review/amendments`}>
              {(await getTranslations('amendment'))('fromReview')}
            </Link>
          </p>
        )}
      </Section>
      <Section title={p('title')}>
        <p className="mb-3 max-w-text text-muted">{p('lead')}</p>
        <ButtonLink href={`/t/${id}/positions`}>{p('open')}</ButtonLink>
      </Section>
      {isWritable(document.phase) ? <TakeDraft documentId={id} /> : null}
      {steers ? (
        <AnswerKeeper>{document.phase === 'review' ? <ReviewSteps page={page} /> : null}</AnswerKeeper>
      ) : null}
    </Page>
  );
}

/** What those who write are told beside each suggestion. */
async function besides({
  access,
  actor,
  document,
  steers,
}: Awaited<ReturnType<typeof documentPage>>): Promise<ReadonlyMap<SuggestionId, ReactNode>> {
  if (!steers && access !== 'edit') return new Map();
  const { of, names } = await outlooksOf(actor, document.id);
  return new Map(
    [...of].map(([id, outlooks]) => [id, <SuggestionOutlook key={id} outlooks={outlooks} names={names} />]),
  );
}

/** What the shared types of a response are called: the number of each question, by question. */
async function placesOf(kind: string, id: string): Promise<Map<string, string>> {
  if (kind !== 'response') return new Map();
  const { answers } = await responsePage(id);
  return new Map(answers.map(({ question }) => [question.id, calledBy(question)]));
}
