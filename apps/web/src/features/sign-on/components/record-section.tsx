import { countriesIn, type Round } from '@undersigned/domain';
import { getLocale, getTranslations } from 'next-intl/server';
import type { DocumentPage } from '@/features/edition/components/freeze-screen';
import { enterSignOn } from '../actions';
import { importFile } from '../import-actions';
import { ImportForm } from './import-form';
import { RecordForm } from './record-form';

/** Entering for others, folded away: most organisations sign for themselves. */
export async function RecordSection({ page, round }: { page: DocumentPage; round: Round }) {
  const t = await getTranslations('signOn');
  const { id } = page.document;
  return (
    <div className="mb-12 grid gap-6">
      <details>
        <summary className="text-lg font-semibold">{t('record.heading')}</summary>
        <p className="pt-2 text-muted">{t('record.intro')}</p>
        <RecordForm
          action={enterSignOn.bind(null, id, round.id)}
          countries={countriesIn(await getLocale())}
        />
      </details>
      <details>
        <summary className="text-lg font-semibold">{t('import.heading')}</summary>
        <p className="max-w-2xl pt-2 text-muted">{t('import.intro')}</p>
        <ImportForm action={importFile.bind(null, id, round.id)} />
      </details>
    </div>
  );
}
