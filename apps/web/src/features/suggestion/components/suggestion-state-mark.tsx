import type { ListedSuggestion } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import { StateMark } from '@/ui/state-mark';
import { stateTones } from '../state-tone';

/** Where a suggestion stands, who decided it and why, and whether its words have changed underneath. */
export async function SuggestionStateMark({
  suggestion: { state, place },
}: {
  suggestion: ListedSuggestion;
}) {
  const t = await getTranslations('suggestion');
  return (
    <>
      <StateMark tone={stateTones[state.kind]}>{t(`state.${state.kind}`)}</StateMark>
      {place === 'stale' ? <StateMark tone="attention">{t('stale')}</StateMark> : null}
      {place === 'moved' ? <StateMark tone="waiting">{t('moved')}</StateMark> : null}
      {state.kind === 'open' ? null : (
        <span className="text-sm text-muted">
          {state.reason
            ? t('decidedWith', { who: state.by.personName, reason: state.reason })
            : t('decidedBy', { who: state.by.personName })}
        </span>
      )}
    </>
  );
}
