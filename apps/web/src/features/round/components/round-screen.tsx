import { usualDeadline, type Standing } from '@undersigned/domain';
import { listEditions, topicsKnownTo } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { draftOf } from '@/features/comment/draft-store';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { services } from '@/server/context';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { makeRound } from '../actions';
import { roundOfText } from '../queries';
import { untouchedRound } from '../round-input';
import type { RoundStep } from '../round-steps';
import { DraftRound } from './draft-round';
import { refusalSentences } from './refusal-sentences';
import { RoundForm } from './round-form';
import { RunningRound } from './running-round';

interface Props {
  page: DocumentPage;
  /** Shows those organisations alone that stand there. */
  only: Standing | null;
  /** The step of what was chosen that is to be changed, for a round that has not opened. */
  change: RoundStep | null;
}

/** The sign-on station of a text, from "nothing to sign yet" to the closed round. */
export async function RoundScreen({ page, only, change }: Props) {
  const summary = await roundOfText(page.actor, page.document.id);
  return (
    <Page width="desk-page">
      {summary === null ? <BeforeRound page={page} /> : null}
      {summary?.round.state === 'draft' ? <DraftRound page={page} summary={summary} change={change} /> : null}
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
        // A text has one round: once it is made, nobody asks for this again.
        keptAs={draftOf(actor.personId, `round:${edition.id}`)}
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
