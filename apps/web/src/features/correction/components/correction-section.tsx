import type { Round } from '@undersigned/domain';
import { latestCorrection, type CorrectionView } from '@undersigned/services';
import { getLocale, getTranslations } from 'next-intl/server';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { Fingerprint } from '@/features/edition/components/fingerprint';
import { services } from '@/server/context';
import { ActionForm } from '@/ui/action-form';
import { ButtonLink } from '@/ui/button';
import { CheckboxField } from '@/ui/checkbox-field';
import { formatMoment } from '@/ui/moment';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { applyHere, dropHere, proposeHere, startHere } from '../actions';
import { DifferenceList } from './difference-list';
import { WeighForm } from './weigh-form';

interface Props {
  page: DocumentPage;
  round: Round;
}

/** Correcting a text that is being signed, from the first word to the edition that takes its place. For focal points. */
export async function CorrectionSection({ page, round }: Props) {
  const t = await getTranslations('correction');
  const view = await latestCorrection(services(), page.actor, round.id);
  const kind = view?.correction.state.kind;
  return (
    <Section title={t('heading')}>
      {view && kind === 'writing' ? <Writing page={page} view={view} /> : null}
      {view && kind === 'classing' ? <Classing page={page} view={view} /> : null}
      {view && kind === 'applied' ? <Applied view={view} round={round} /> : null}
      {kind === 'writing' || kind === 'classing' || round.state === 'published' ? null : (
        <div className="grid max-w-2xl gap-4">
          <p className="text-muted">{t('intro')}</p>
          <ActionForm
            action={startHere.bind(null, page.document.id, round.id)}
            label={t('start')}
            look="quiet"
          />
        </div>
      )}
    </Section>
  );
}

interface Shown {
  page: DocumentPage;
  view: CorrectionView;
}

async function Writing({ page, view }: Shown) {
  const t = await getTranslations('correction');
  const { document } = page;
  return (
    <div className="grid max-w-2xl gap-6">
      <Notice tone="attention">
        <p className="font-medium">{t('writingTitle')}</p>
        <p>{t('writing')}</p>
      </Notice>
      <div>
        <ButtonLink href={`/t/${document.id}`}>{t('toText')}</ButtonLink>
      </div>
      <ActionForm action={proposeHere.bind(null, document.id, view.correction.id)} label={t('propose')}>
        <CheckboxField
          name="confirmInvisible"
          label={t('confirmInvisible')}
          hint={t('confirmInvisibleHint')}
        />
      </ActionForm>
      <Drop page={page} view={view} />
    </div>
  );
}

async function Classing({ page, view }: Shown) {
  const t = await getTranslations('correction');
  const { correction, to, from, classes, signOns } = view;
  if (correction.state.kind !== 'classing' || !to) return null;
  return (
    <div className="grid gap-8">
      <p className="max-w-2xl text-muted">{t('classing')}</p>
      <WeighForm page={page} view={view} passages={correction.state.passages} />
      <div className="grid max-w-2xl gap-4 border-t border-line pt-6">
        {view.class === null ? (
          <Notice>{t('waits', { missing: missingWords(correction.state.passages, classes) })}</Notice>
        ) : (
          <>
            <p>{t(`consequence.${view.class}`, { count: signOns, from: from.number, to: to.number })}</p>
            <ActionForm
              action={applyHere.bind(null, page.document.id, correction.id)}
              label={t(`apply.${view.class}`)}
            />
          </>
        )}
        <Drop page={page} view={view} />
      </div>
    </div>
  );
}

/** How many words are still missing until every passage has two. */
const missingWords = (passages: { number: number }[], classes: CorrectionView['classes']): number =>
  passages.reduce((sum, { number }) => {
    const people = new Set(
      classes.filter(({ passage }) => passage === number).map(({ personId }) => personId),
    );
    return sum + Math.max(0, 2 - people.size);
  }, 0);

async function Applied({ view, round }: { view: CorrectionView; round: Round }) {
  const t = await getTranslations('correction');
  const { state } = view.correction;
  if (state.kind !== 'applied' || !view.to) return null;
  const at = formatMoment(state.at, { timeZone: round.timeZone, locale: await getLocale() });
  return (
    <div className="mb-8 grid max-w-2xl gap-4">
      <p>{t(`applied.${state.class}`, { from: view.from.number, to: view.to.number, at })}</p>
      <details>
        <summary>{t('whatChanged', { count: state.passages.length })}</summary>
        <div className="pt-4">
          <DifferenceList passages={state.passages} language={view.to.language} />
        </div>
      </details>
      <Fingerprint fingerprint={view.to.fingerprint} />
    </div>
  );
}

async function Drop({ page, view }: Shown) {
  const t = await getTranslations('correction');
  return (
    <ActionForm
      action={dropHere.bind(null, page.document.id, view.correction.id)}
      label={t('drop')}
      look="plain"
      size="small"
    />
  );
}
