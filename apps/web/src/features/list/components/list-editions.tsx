import type { RoundSummary } from '@undersigned/services';
import { listEditionHistory, pendingListEdition } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { services } from '@/server/context';
import { ActionForm } from '@/ui/action-form';
import { Section } from '@/ui/section';
import { publishEdition, takeLate } from '../actions';
import { EditionHistory } from './edition-history';

interface Props {
  page: DocumentPage;
  summary: RoundSummary;
}

/** The editions of a published list, what the next one would bring, and whether late sign-ons are taken. */
export async function ListEditions({ page, summary: { round } }: Props) {
  const pending = await pendingListEdition(services(), page.actor, round.id);
  if (!pending) return null;
  const editions = await listEditionHistory(services(), page.actor, round.id);
  const t = await getTranslations('list');
  const isFocalPoint = page.actor.role === 'focal-point';
  const hasChanged = pending.joined + pending.left > 0;
  const isLate = round.policy.late === 'open';
  return (
    <>
      <Section title={t('editions')}>
        <EditionHistory editions={editions} slug={round.slug} timeZone={round.timeZone} />
      </Section>
      <Section title={t('next.heading')}>
        <div className="grid max-w-2xl gap-4">
          <p>{hasChanged ? t('next.waiting', { ...pending }) : t('next.nothing')}</p>
          {isFocalPoint && hasChanged ? (
            <ActionForm
              action={publishEdition.bind(null, page.document.id, round.id)}
              label={t('next.publish', { ...pending })}
            />
          ) : null}
          <p className="text-muted">{isLate ? t('next.lateOpen') : t('next.lateClosed')}</p>
          {isFocalPoint ? (
            <ActionForm
              action={takeLate.bind(null, page.document.id, round.id, isLate ? 'closed' : 'open')}
              label={isLate ? t('next.closeLate') : t('next.openLate')}
              look="plain"
            />
          ) : null}
        </div>
      </Section>
    </>
  );
}
