import type { SuggestionState } from '@undersigned/domain';
import type { ListedSuggestion } from '@undersigned/services';
import clsx from 'clsx';
import { useLocale, useTranslations } from 'next-intl';
import { shortMoment, useSignature } from '@/features/comment';
import { StateMark } from '@/ui/state-mark';
import { stateTones } from '../state-tone';
import { ChangedWords } from './changed-words';

interface Props {
  state: Exclude<SuggestionState, { kind: 'open' }>;
  /** The words that were taken instead of those proposed. */
  taken: ListedSuggestion['preview'] | null;
  isShort: boolean;
}

/** What became of a suggestion, who said so, when and why. */
export function DecisionWords({ state: { kind, by, at, reason }, taken, isShort }: Props) {
  const t = useTranslations('suggesting');
  const locale = useLocale();
  const signature = useSignature();
  return (
    <div className="grid gap-0.5 border-t border-line pt-2">
      <StateMark tone={stateTones[kind]}>{t(`state.${kind}`)}</StateMark>
      <p className="text-xs text-muted">
        <bdi className="font-semibold text-ink">{signature(by)}</bdi>{' '}
        <time dateTime={at.toISOString()} className="whitespace-nowrap">
          {shortMoment(at, locale)}
        </time>
      </p>
      {reason ? (
        <p dir="auto" className={clsx('whitespace-pre-line text-sm', isShort && 'line-clamp-3')}>
          {reason}
        </p>
      ) : null}
      {taken ? (
        <>
          <p className="text-xs text-muted">{t('takenInstead')}</p>
          <ChangedWords preview={taken} isShort={isShort} />
        </>
      ) : null}
    </div>
  );
}
