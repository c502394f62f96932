import { usualDeadline, wallTimeOf, type Standing } from '@undersigned/domain';
import { listEditions, sentence, topicsKnownTo } from '@undersigned/services';
import { getLocale, getTranslations } from 'next-intl/server';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { services } from '@/server/context';
import { ActionForm } from '@/ui/action-form';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { makeRound, moveTheDeadline, openTheRound } from '../actions';
import { roundOfText } from '../queries';
import { untouchedRound } from '../round-input';
import { roundRefusalCodes, type RoundRefusalSentences } from '../round-refusals';
import { DeadlineForm } from './deadline-form';
import { RoundForm } from './round-form';
import { RoundLine } from './round-line';
import { RunningRound } from './running-round';

/** The sign-on station of a text, from "nothing to sign yet" to the closed round. */
export async function RoundScreen({ page, only }: { page: DocumentPage; only: Standing | null }) {
  const summary = await roundOfText(page.actor, page.document.id);
  return (
    <Page width="desk-page">
      {summary === null ? <BeforeRound page={page} /> : null}
      {summary?.round.state === 'draft' ? <DraftRound page={page} summary={summary} /> : null}
      {summary && summary.round.state !== 'draft' ? (
        <RunningRound page={page} summary={summary} only={only} />
      ) : null}
    </Page>
  );
}

async function BeforeRound({ page }: { page: DocumentPage }) {
  const t = await getTranslations('round');
  const { document, actor, coalition } = page;
  const [edition] = await listEditions(services(), actor, document.id);
  if (!edition || document.phase !== 'frozen') {
    return (
      <EmptyState
        title={t('noEdition.title')}
        action={<ButtonLink href={`/t/${document.id}/freeze`}>{t('noEdition.action')}</ButtonLink>}
      >
        {t('noEdition.body')}
      </EmptyState>
    );
  }
  if (actor.role !== 'focal-point') {
    return <EmptyState title={t('notYet.title')}>{t('notYet.body')}</EmptyState>;
  }
  const now = services().now();
  return (
    <Section title={t('form.heading')}>
      <RoundForm
        action={makeRound.bind(null, document.id, edition.id)}
        editionId={edition.id}
        editionNumber={edition.number}
        timeZones={Intl.supportedValuesOf('timeZone')}
        untouched={untouchedRound(usualDeadline(now, coalition.timeZone), coalition.timeZone)}
        usedTopics={await topicsKnownTo(services(), actor)}
        sentences={await refusalSentences()}
        now={now}
      />
    </Section>
  );
}

async function refusalSentences(): Promise<RoundRefusalSentences> {
  const locale = await getLocale();
  const told = roundRefusalCodes.map((code) => [code, sentence({ code }, locale)] as const);
  return Object.fromEntries(told) as RoundRefusalSentences;
}

type Summary = NonNullable<Awaited<ReturnType<typeof roundOfText>>>;

async function DraftRound({ page, summary }: { page: DocumentPage; summary: Summary }) {
  const t = await getTranslations('round');
  const { round } = summary;
  if (page.actor.role !== 'focal-point') {
    return <EmptyState title={t('notYet.title')}>{t('notYet.body')}</EmptyState>;
  }
  return (
    <>
      <Section title={t('draft.heading')}>
        <div className="grid max-w-2xl gap-6">
          <RoundLine summary={summary} />
          <p className="text-muted">{t('draft.body')}</p>
          <ActionForm action={openTheRound.bind(null, page.document.id, round.id)} label={t('draft.open')} />
        </div>
      </Section>
      <Section title={t('run.changeHeading')}>
        <DeadlineForm
          action={moveTheDeadline.bind(null, page.document.id, round.id)}
          closesAt={wallTimeOf(round.closesAt, round.timeZone)}
          timeZone={round.timeZone}
        />
      </Section>
    </>
  );
}
