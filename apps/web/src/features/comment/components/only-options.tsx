import { commentLabels } from '@undersigned/domain';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { choices, organisationsIn, type Only, type Remark } from '../only';

const broadly = ['all', 'for-me', 'private'] as const;

/** The options of what can be looked at alone in these remarks. */
export function OnlyOptions({ remarks }: { remarks: readonly Remark[] }) {
  const t = useTranslations('comment');
  const organisations = useMemo(() => organisationsIn(remarks), [remarks]);
  const offered = useMemo(() => choices(remarks), [remarks]);
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
