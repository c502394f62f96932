import 'server-only';
import {
  inRemarkOrder,
  remarkOrders,
  speaker,
  type DocumentId,
  type MemberActor,
  type Remark,
  type RemarkOrder,
} from '@undersigned/domain';
import { listRemarks } from '@undersigned/services';
import { getLocale, getTranslations } from 'next-intl/server';
import { services } from '@/server/context';

/** The order an address asks for; as they came when it asks for none we have. */
export const remarkOrderIn = (asked: string | string[] | null | undefined): RemarkOrder =>
  remarkOrders.find((order) => order === asked) ?? 'number';

export async function remarksOf(
  actor: MemberActor,
  documentId: DocumentId,
  order: RemarkOrder,
): Promise<Remark[]> {
  return inRemarkOrder(await listRemarks(services(), actor, documentId), order, await getLocale());
}

/** A remark in the reader's words: what the page, the workbook and the Word file say alike. */
export async function remarkWords() {
  const t = await getTranslations('disposition');
  return {
    headings: [
      t('column.number'),
      t('column.organisation'),
      t('column.place'),
      t('column.remark'),
      t('column.outcome'),
      t('column.reason'),
    ],
    cells: (remark: Remark): string[] => [
      String(remark.number),
      speaker(remark),
      placeWords(t, remark),
      remark.body,
      t(`outcome.${remark.outcome ?? 'open'}`),
      remark.reason ?? '',
    ],
  };
}

function placeWords(
  t: Awaited<ReturnType<typeof getTranslations<'disposition'>>>,
  { place: { question, paragraph, words } }: Remark,
): string {
  const where = question
    ? t('question', { label: question })
    : paragraph === null
      ? ''
      : t('paragraph', { number: paragraph });
  if (words === null) return where || t('whole');
  const short = words.length > 120 ? `${words.slice(0, 120)}…` : words;
  return [where, t('quoted', { words: short })].filter(Boolean).join(' · ');
}
