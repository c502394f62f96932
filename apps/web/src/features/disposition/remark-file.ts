import { remarksIn, inRemarkOrder, type InterfaceLanguage, type Remark } from '@undersigned/domain';
import { toCsv, toDocxTable, toXlsx } from '@undersigned/export';
import { paperTypes } from '@/api/paper-file';
import type { FileOfList } from '@/features/list/list-file';
import type { RemarkReading } from './reading';
import { remarkPaper } from './remark-paper';
import { remarkSheet } from './remark-sheet';
import { remarkWords } from './remark-words';

/** What the reply can be taken as, and what its file is called at the end. */
export const replyFormats = ['docx', 'xlsx', 'csv'] as const;
export type ReplyFormat = (typeof replyFormats)[number];

export const replyTypes = {
  docx: paperTypes.docx,
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} satisfies Record<ReplyFormat, string>;

/** To which text remarks reply, and for whom the file is written. */
export interface RepliedText {
  title: string;
  coalition: { name: string; timeZone: string };
  locale: InterfaceLanguage;
  at: Date;
}

/** The remarks on a text as a file, those and in the order that are asked for. */
export async function remarkFile(
  all: readonly Remark[],
  { title, coalition, locale, at }: RepliedText,
  { order, view }: RemarkReading,
  format: ReplyFormat,
): Promise<FileOfList> {
  const { timeZone, name: publisher } = coalition;
  const words = remarkWords(locale, timeZone);
  const remarks = inRemarkOrder(remarksIn(view, all), order, locale);
  const type = replyTypes[format];
  switch (format) {
    case 'csv':
      return { type, body: toCsv(remarkSheet(remarks, words)) };
    case 'xlsx':
      return { type, body: Buffer.from(await toXlsx(remarkSheet(remarks, words), words.t('title'))) };
    case 'docx': {
      const lead = view === 'all' ? words.summary(all) : words.outcomeName(view);
      const whole = `${words.t('title')}: ${title}`;
      const paper = remarkPaper(remarks, { title: whole, publisher, at, timeZone, locale, lead });
      return { type, body: Buffer.from(await toDocxTable(paper)) };
    }
  }
}
