import { asksForSecond, type Round } from '@undersigned/domain';
import { comparePassages } from '@undersigned/editor/schema';
import { getEdition, ownMandate, type ListedSignOn } from '@undersigned/services';
import { getLocale, getTranslations } from 'next-intl/server';
import { DifferenceList } from '@/features/correction/components/difference-list';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { mandateValues } from '@/features/mandate/mandate-values';
import { noteSeenHere, tellOwnStep } from '@/features/round/actions';
import { NoteSeen } from '@/features/round/components/note-seen';
import { StepForm } from '@/features/round/components/step-form';
import { services } from '@/server/context';
import { ActionForm } from '@/ui/action-form';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { reconfirmHere, signHere, withdrawHere } from '../actions';
import { OwnForm } from './own-form';
import { ReconfirmForm } from './reconfirm-form';

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
  const lapsed = signOns.find(
    ({ organisationId, state }) => organisationId === actor.organisationId && state === 'lapsed',
  );
  const unseconded = signOns.find(
    ({ organisationId, state }) => organisationId === actor.organisationId && state === 'unseconded',
  );
  return (
    <Section title={t('own.heading')}>
      {lapsed && !own && !unseconded ? <Lapsed page={page} round={round} lapsed={lapsed} /> : null}
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
      ) : unseconded ? (
        <div className="grid max-w-2xl gap-4">
          <Notice tone="attention">
            <p className="font-medium">
              {t('own.decided', { organisation, decision: t(`decision.${unseconded.decision}`) })}
            </p>
            <p>{t('own.secondAskedOf', { email: unseconded.secondEmail ?? '' })}</p>
          </Notice>
          <ActionForm
            action={withdrawHere.bind(null, document.id, unseconded.id)}
            label={t('own.withdraw')}
            look="quiet"
          />
        </div>
      ) : lapsed ? (
        <details>
          <summary className="mb-4 font-semibold">{t('own.otherwise')}</summary>
          <Undecided page={page} round={round} />
        </details>
      ) : (
        <Undecided page={page} round={round} />
      )}
    </Section>
  );
}

/** The form to decide, and how far one is. */
async function Undecided({ page, round }: Pick<Props, 'page' | 'round'>) {
  const t = await getTranslations('signOn');
  const told = await getTranslations('mandate');
  const steps = await getTranslations('round.step');
  const { actor, document } = page;
  const mandate = await ownMandate(services(), actor, round.id);
  const dated = { timeZone: round.timeZone, locale: await getLocale() };
  return (
    <div className="grid max-w-form gap-6">
      <NoteSeen note={noteSeenHere.bind(null, document.id, round.id)} />
      <p className="text-muted">
        {t(round.policy.second === 'asked' ? 'own.introSecond' : 'deciding.intro', {
          organisation: actor.organisationName ?? '',
        })}
      </p>
      {mandate ? <Notice>{told('told', mandateValues(mandate, dated))}</Notice> : null}
      <OwnForm
        action={signHere.bind(null, document.id, round.id)}
        isObserver={actor.role === 'observer' && round.policy.observers === 'support'}
        asksSecond={round.policy.second === 'asked'}
      />
      {actor.role === 'observer' ? null : (
        <details>
          <summary className="font-semibold">{steps('heading')}</summary>
          <p className="pt-2 text-muted">{steps('intro')}</p>
          <StepForm action={tellOwnStep.bind(null, document.id, round.id)} organisations={null} />
        </details>
      )}
    </div>
  );
}

/** Signed before the text was changed: what changed, and one button. */
async function Lapsed({ page, round, lapsed }: { page: DocumentPage; round: Round; lapsed: ListedSignOn }) {
  const t = await getTranslations('correction');
  const edition = await getEdition(services(), page.actor, round.editionId);
  const before = await getEdition(services(), page.actor, lapsed.editionId);
  return (
    <div className="mb-8 grid max-w-2xl gap-5">
      <Notice tone="attention">
        <p className="font-medium">{t('own.title', { organisation: lapsed.organisationName })}</p>
        <p>{t('changed.body')}</p>
      </Notice>
      <DifferenceList
        passages={comparePassages(before.canonical, edition.canonical)}
        language={edition.language}
      />
      <ReconfirmForm
        action={reconfirmHere.bind(null, page.document.id, lapsed.id, edition.fingerprint)}
        label={t('changed.button')}
        second={asksForSecond(round.policy, lapsed) ? (lapsed.secondEmail ?? '') : null}
      />
    </div>
  );
}
