import type { Round } from '@undersigned/domain';
import type { ListedSignOn } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { ActionForm } from '@/ui/action-form';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { signHere, withdrawHere } from '../actions';
import { OwnForm } from './own-form';

interface Props {
  page: DocumentPage;
  round: Round;
  signOns: ListedSignOn[];
}

/** What the organisation of the person who looks has decided, or the form to decide it. */
export async function OwnSignOn({ page, round, signOns }: Props) {
  const t = await getTranslations('signOn');
  const { actor, document } = page;
  if (actor.organisationId === null) {
    return (
      <Section title={t('own.heading')}>
        <p className="text-muted">{t('own.none')}</p>
      </Section>
    );
  }
  const organisation = actor.organisationName ?? '';
  const own = signOns.find(
    ({ organisationId, state }) => organisationId === actor.organisationId && state === 'confirmed',
  );
  return (
    <Section title={t('own.heading')}>
      {own ? (
        <div className="grid max-w-2xl gap-4">
          <Notice tone="settled">
            {t('own.decided', { organisation, decision: t(`decision.${own.decision}`) })}
          </Notice>
          <ActionForm
            action={withdrawHere.bind(null, document.id, own.id)}
            label={t('own.withdraw')}
            look="quiet"
          />
        </div>
      ) : (
        <div className="grid max-w-form gap-6">
          <p className="text-muted">{t('own.intro', { organisation })}</p>
          <OwnForm
            action={signHere.bind(null, document.id, round.id)}
            isObserver={actor.role === 'observer' && round.policy.observers === 'support'}
          />
        </div>
      )}
    </Section>
  );
}
