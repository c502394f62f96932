import type { OrganisationId } from '@undersigned/domain';
import { getTranslations } from 'next-intl/server';
import type { SuggestedOutlook } from '../queries';
import { OutlookList } from './outlook-list';

interface Props {
  outlooks: SuggestedOutlook[];
  names: ReadonlyMap<OrganisationId, string>;
}

/** Beside a suggestion, for those who write: whom it would gain or lose, on each paragraph that it is about. */
export async function SuggestionOutlook({ outlooks, names }: Props) {
  const t = await getTranslations('position');
  return (
    <section aria-label={t('ifAccepted')} className="grid gap-2">
      <h3 className="text-sm font-medium text-muted">{t('ifAccepted')}</h3>
      {outlooks.map(({ number, outlook }) => (
        <div key={number} className="grid gap-1">
          {outlooks.length > 1 ? <p className="text-sm">{t('paragraph', { number })}</p> : null}
          <OutlookList outlook={outlook} names={names} />
        </div>
      ))}
    </section>
  );
}
