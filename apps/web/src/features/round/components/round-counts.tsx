import { countriesOf } from '@undersigned/domain';
import type { RoundSummary } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { Progress } from '@/ui/progress';

/** The count of a round against its goal, and what else there is. */
export async function RoundCounts({ summary }: { summary: RoundSummary }) {
  const t = await getTranslations('round.counts');
  const { counts, round } = summary;
  const { goal, countriesGoal } = round.policy;
  const countries = countriesOf(counts);
  const signed = t('signatories', { count: counts.signatories });
  const others = [
    ['supporters', counts.byDecision.support],
    ['unconfirmed', counts.byState.unconfirmed],
    ['unseconded', counts.byState.unseconded],
    ['provisional', counts.byState.provisional],
    ['declined', counts.byDecision.decline],
    ['objects', counts.byDecision.object],
  ] as const;
  return (
    <div className="grid max-w-2xl gap-3">
      <p className="text-lg">
        <strong>{signed}</strong> {goal ? <span className="text-muted">{t('ofGoal', { goal })}</span> : null}
      </p>
      {goal ? (
        <Progress
          value={counts.signatories}
          max={goal}
          label={signed}
          tone={counts.signatories >= goal ? 'settled' : 'accent'}
        />
      ) : null}
      {countriesGoal ? (
        <>
          <p>{t('countries', { count: countries, goal: countriesGoal })}</p>
          <Progress
            value={countries}
            max={countriesGoal}
            label={t('countries', { count: countries, goal: countriesGoal })}
            tone={countries >= countriesGoal ? 'settled' : 'accent'}
          />
        </>
      ) : null}
      <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-muted">
        {others
          .filter(([, count]) => count > 0)
          .map(([name, count]) => (
            <li key={name}>{t(name, { count })}</li>
          ))}
      </ul>
    </div>
  );
}
