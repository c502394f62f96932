import { extendedDeadline, takesSignOns, wallTimeOf, type Round, type Standing } from '@undersigned/domain';
import { listSignOns, type RoundSummary } from '@undersigned/services';
import { Link } from '@/ui/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { CorrectionSection } from '@/features/correction/components/correction-section';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { Doubles } from '@/features/list/components/doubles';
import { OwnSignOn } from '@/features/sign-on/components/own-sign-on';
import { RecordSection } from '@/features/sign-on/components/record-section';
import { SignOnTable } from '@/features/sign-on/components/sign-on-table';
import { services } from '@/server/context';
import { ActionForm } from '@/ui/action-form';
import { ButtonLink } from '@/ui/button';
import { formatMoment } from '@/ui/moment';
import { Section } from '@/ui/section';
import { closeTheRound, moveTheDeadline, scheduleTheRound } from '../actions';
import { DeadlineForm } from './deadline-form';
import { RoundCounts } from './round-counts';
import { RoundLine } from './round-line';
import { ScheduleForm } from './schedule-form';
import { StandingsSection } from './standings-section';
import { TopicsSection } from './topics-section';

interface Props {
  page: DocumentPage;
  summary: RoundSummary;
  /** The organisations a focal point wants to see; all when it is null. */
  only: Standing | null;
}

/** A round that is open or over: address, counts, one's own decision, everybody's, and what focal points do. */
export async function RunningRound({ page, summary, only }: Props) {
  const t = await getTranslations('round');
  const { round } = summary;
  const isFocalPoint = page.actor.role === 'focal-point';
  const isOpen = round.state === 'open' && round.closesAt > services().now();
  const takesSignOn = takesSignOns(round, services().now()).ok;
  const extended = await extensionOf(round);
  const signOns = await listSignOns(services(), page.actor, round.id);
  return (
    <>
      <div className="mb-8">
        <RoundLine summary={summary} />
      </div>
      <Section
        title={t('counts.heading')}
        aside={
          <span className="flex flex-wrap gap-x-6">
            <Link href={`/t/${page.document.id}/board`}>{t('run.board')}</Link>
            <a href={`/t/${page.document.id}/sign-on/list.csv`}>{t('run.csv')}</a>
          </span>
        }
      >
        <RoundCounts summary={summary} />
      </Section>
      {round.state === 'closed' && isFocalPoint ? (
        <p className="mb-12">
          <ButtonLink href={`/t/${page.document.id}/publish`} look="primary">
            {t('run.toPublish')}
          </ButtonLink>
        </p>
      ) : null}
      {takesSignOn ? <OwnSignOn page={page} round={round} signOns={signOns} /> : null}
      {isFocalPoint ? <StandingsSection page={page} round={round} only={only} isOpen={isOpen} /> : null}
      {isFocalPoint ? <Doubles page={page} roundId={round.id} /> : null}
      <SignOnTable page={page} signOns={signOns} timeZone={round.timeZone} />
      {isFocalPoint && takesSignOn ? <RecordSection page={page} round={round} /> : null}
      {isFocalPoint ? <CorrectionSection page={page} round={round} /> : null}
      {isFocalPoint && round.state !== 'published' ? (
        <Section title={t('run.scheduleHeading')}>
          <ScheduleForm
            action={scheduleTheRound.bind(null, page.document.id, round.id)}
            publishesAt={round.publishesAt ? wallTimeOf(round.publishesAt, round.timeZone) : ''}
            timeZone={round.timeZone}
            reminders={round.policy.reminders}
            publicText={round.policy.publicText}
            languages={round.policy.languages.join(' ')}
          />
        </Section>
      ) : null}
      {isFocalPoint && isOpen ? (
        <>
          <TopicsSection page={page} round={round} />
          <Section title={t('run.changeHeading')}>
            {extended ? <p className="mb-4 text-muted">{t('run.extends', { until: extended })}</p> : null}
            <DeadlineForm
              action={moveTheDeadline.bind(null, page.document.id, round.id)}
              closesAt={wallTimeOf(round.closesAt, round.timeZone)}
              timeZone={round.timeZone}
            />
          </Section>
          <Section title={t('run.closeHeading')}>
            <p className="mb-4 text-muted">{t('run.closeBody')}</p>
            <ActionForm
              action={closeTheRound.bind(null, page.document.id, round.id)}
              label={t('run.close')}
              look="danger"
            />
          </Section>
        </>
      ) : null}
    </>
  );
}

/** Until when the round goes on if it has not reached its goal; null where it has none, or closes. */
async function extensionOf(round: Round): Promise<string | null> {
  const { goal, countriesGoal } = round.policy;
  const until = goal === null && countriesGoal === null ? null : extendedDeadline(round);
  return until && formatMoment(until, { timeZone: round.timeZone, locale: await getLocale() });
}
