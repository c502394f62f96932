import { commentLabels, type Comment } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { choices, organisationsIn, type Only } from '../only';

const broadly = ['all', 'for-me', 'private'] as const;

/** The options of what can be looked at alone in these threads. */
export function OnlyOptions({ threads }: { threads: readonly Comment[] }) {
  const t = useTranslations('comment');
  const organisations = useMemo(() => organisationsIn(threads), [threads]);
  const offered = useMemo(() => choices(threads), [threads]);
  const wordsOf = (only: Only): string => {
    const broad = broadly.find((each) => each === only);
    if (broad) return t(`only.${broad}`);
    const label = commentLabels.find((each) => each === only);
    if (label) return t('only.label', { label: t(`label.${label}`) });
    const named = [...organisations].find(([id]) => id === only);
    return t('only.of', { name: named?.[1] ?? '' });
  };
  return offered.map((only) => (
    <option key={only} value={only}>
      {wordsOf(only)}
    </option>
  ));
}
