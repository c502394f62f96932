import { toXlsx } from '@undersigned/export';
import { getTranslations } from 'next-intl/server';
import { remarkOrderIn, remarksOf, remarkWords } from '@/features/disposition/remarks';
import { download } from '@/features/list/download';
import { documentFile } from '@/server/document-file';

/** The reply as an Excel workbook whose cells are text and nothing else. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const order = remarkOrderIn(new URL(request.url).searchParams.get('sort'));
  return documentFile((await params).id, async (actor, id) => {
    const t = await getTranslations('disposition');
    const words = await remarkWords();
    const remarks = await remarksOf(actor, id, order);
    const rows = [words.headings, ...remarks.map((remark) => words.cells(remark))];
    return download(
      {
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        body: Buffer.from(await toXlsx(rows, t('title'))),
      },
      `${t('title')}.xlsx`,
    );
  });
}
