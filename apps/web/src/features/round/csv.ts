import 'server-only';
import type { InterfaceLanguage, SignatoryList } from '@undersigned/domain';
import { signatoriesCsv } from '@undersigned/services';
import { getTranslations } from 'next-intl/server';

/** A list as a download for spreadsheets, its headings in the language of the page. */
export async function csvResponse(
  list: SignatoryList,
  slug: string,
  locale: InterfaceLanguage,
): Promise<Response> {
  const t = await getTranslations({ locale });
  const csv = signatoriesCsv(
    list,
    {
      organisation: t('signOn.table.organisation'),
      country: t('signOn.table.country'),
      decision: t('signOn.table.decision'),
      reservation: t('signOn.form.reservationText'),
    },
    { signed: t('signOn.decision.sign'), supports: t('signOn.decision.support') },
  );
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}.csv"`,
      'cache-control': 'no-store',
    },
  });
}
