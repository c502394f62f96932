import type { RoundSummary } from '@undersigned/services';
import { getLocale, getTranslations } from 'next-intl/server';
import { CopyButton } from '@/ui/copy-button';
import { formatMoment } from '@/ui/moment';
import { StateMark, type StateTone } from '@/ui/state-mark';

const tones = {
  draft: 'waiting',
  open: 'moving',
  closed: 'attention',
  published: 'settled',
} as const satisfies Record<string, StateTone>;

/** State, deadline and address of a round. */
export async function RoundLine({ summary }: { summary: RoundSummary }) {
  const t = await getTranslations('round');
  const { round, signPageUrl } = summary;
  const isOver = round.state === 'closed' || round.state === 'published';
  const at = formatMoment((isOver ? round.closedAt : null) ?? round.closesAt, {
    timeZone: round.timeZone,
    locale: await getLocale(),
  });
  return (
    <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-[auto_1fr]">
      <dt className="sr-only">{t('title')}</dt>
      <dd className="sm:col-span-2">
        <StateMark tone={tones[round.state]}>{t(`state.${round.state}`)}</StateMark>
      </dd>
      <dt className="text-muted">{isOver ? t('run.closed') : t('run.closes')}</dt>
      <dd>{at}</dd>
      <dt className="text-muted">{t('run.address')}</dt>
      <dd className="flex flex-wrap items-center gap-3">
        <span>{signPageUrl}</span>
        <CopyButton text={signPageUrl} label={t('run.copy')} doneLabel={t('run.copied')} />
        {round.state === 'draft' ? null : <a href={signPageUrl}>{t('run.openPage')}</a>}
      </dd>
    </dl>
  );
}
