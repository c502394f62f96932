import { countriesIn, type Round } from '@undersigned/domain';
import { getLocale, getTranslations } from 'next-intl/server';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { enterSignOn } from '../actions';
import { RecordForm } from './record-form';

/** Entering for others, folded away: most organisations sign for themselves. */
export async function RecordSection({ page, round }: { page: DocumentPage; round: Round }) {
  const t = await getTranslations('signOn.record');
  return (
    <details className="mb-12">
      <summary className="text-lg font-semibold">{t('heading')}</summary>
      <p className="pt-2 text-muted">{t('intro')}</p>
      <RecordForm
        action={enterSignOn.bind(null, page.document.id, round.id)}
        countries={countriesIn(await getLocale())}
      />
    </details>
  );
}
