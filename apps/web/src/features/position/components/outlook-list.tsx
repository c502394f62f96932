import type { OrganisationId, WordingOutlook } from '@undersigned/domain';
import { getTranslations } from 'next-intl/server';
import { StateMark, type StateTone } from '@/ui/state-mark';

interface Props {
  outlook: WordingOutlook;
  names: ReadonlyMap<OrganisationId, string>;
}

const tones = {
  gained: 'settled',
  kept: 'moving',
  atRisk: 'attention',
  lost: 'refused',
  heldElsewhere: 'waiting',
} as const satisfies Record<keyof WordingOutlook, StateTone>;
const places = ['gained', 'kept', 'atRisk', 'lost', 'heldElsewhere'] as const;

/** Whom one wording gains, keeps, puts at risk or loses, by name; each place has its own word and shape. */
export async function OutlookList({ outlook, names }: Props) {
  const t = await getTranslations('position.outlook');
  const told = places.filter((place) => outlook[place].length > 0);
  if (told.length === 0) return <p className="text-sm text-muted">{t('none')}</p>;
  return (
    <dl className="grid max-w-text gap-1.5">
      {told.map((place) => (
        <div key={place}>
          <dt>
            <StateMark tone={tones[place]}>{t(place, { count: outlook[place].length })}</StateMark>
          </dt>
          <dd className="ps-6 text-sm">{outlook[place].flatMap((id) => names.get(id) ?? []).join(', ')}</dd>
        </div>
      ))}
    </dl>
  );
}
