import { topicsKnownTo, type RoundSummary } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { draftOf } from '@/features/comment/draft-store';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { services } from '@/server/context';
import { ActionForm } from '@/ui/action-form';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/section';
import { changeDraft, openTheRound } from '../actions';
import { draftFields, draftPreview } from '../draft-round';
import type { RoundStep } from '../round-steps';
import { AbandonLink } from './abandon-link';
import { refusalSentences } from './refusal-sentences';
import { RoundChoices } from './round-choices';
import { RoundForm } from './round-form';
import { RoundLine } from './round-line';

interface Props {
  page: DocumentPage;
  summary: RoundSummary;
  change: RoundStep | null;
}

/** A round that was made and has not opened: everything that was chosen, which a focal point can still change. */
export async function DraftRound({ page, summary, change }: Props) {
  const t = await getTranslations('round');
  if (page.actor.role !== 'focal-point') {
    return <EmptyState title={t('notYet.title')}>{t('notYet.body')}</EmptyState>;
  }
  if (change) return <ChangedDraft page={page} summary={summary} change={change} />;
  const { round } = summary;
  const here = `/t/${page.document.id}/sign-on`;
  return (
    <>
      <Section title={t('draft.heading')}>
        <div className="grid max-w-2xl gap-6">
          <RoundLine summary={summary} />
          <p className="text-muted">{t('draft.body')}</p>
          <ActionForm action={openTheRound.bind(null, page.document.id, round.id)} label={t('draft.open')} />
        </div>
      </Section>
      <Section title={t('draft.chosen')}>
        <div className="max-w-2xl">
          <RoundChoices
            preview={draftPreview(round, services().now())}
            heading="h3"
            changer={(step, label) => (
              <ButtonLink
                look="plain"
                size="small"
                className="-me-3"
                aria-label={label}
                href={`${here}?change=${step}`}
              >
                {t('form.check.change')}
              </ButtonLink>
            )}
          />
        </div>
      </Section>
    </>
  );
}

async function ChangedDraft({ page, summary, change }: Props & { change: RoundStep }) {
  const t = await getTranslations('round');
  const { round, edition } = summary;
  const keptAs = draftOf(page.actor.personId, `round:${round.id}`);
  return (
    <Section title={t('draft.changeHeading')}>
      <div className="grid gap-6">
        <RoundForm
          action={changeDraft.bind(null, page.document.id, round.id)}
          keptAs={keptAs}
          editionNumber={edition.number}
          changesFrom={change}
          timeZones={Intl.supportedValuesOf('timeZone')}
          untouched={draftFields(round)}
          usedTopics={await topicsKnownTo(services(), page.actor)}
          sentences={await refusalSentences()}
          now={services().now()}
        />
        <p>
          <AbandonLink keptAs={keptAs} look="plain" className="-ms-4" href={`/t/${page.document.id}/sign-on`}>
            {t('draft.keep')}
          </AbandonLink>
        </p>
      </div>
    </Section>
  );
}
