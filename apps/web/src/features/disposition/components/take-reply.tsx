import { getTranslations } from 'next-intl/server';
import { replyAddress, type RemarkReading } from '../reading';
import { replyFormats } from '../remark-file';

/** The table as it is shown, as files. */
export async function TakeReply({ documentId, reading }: { documentId: string; reading: RemarkReading }) {
  const t = await getTranslations('disposition');
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 pt-6" data-no-print>
      <span>{t('take')}</span>
      {replyFormats.map((format) => (
        <a key={format} href={replyAddress(documentId, reading, format)} download>
          {t(`format.${format}`)}
        </a>
      ))}
    </p>
  );
}
