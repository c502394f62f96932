import { remarkOrders, remarksIn, remarkViews, type Remark } from '@undersigned/domain';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { replyAddress, type RemarkReading } from '../reading';
import type { RemarkWords } from '../remark-words';

interface Props {
  documentId: string;
  remarks: readonly Remark[];
  reading: RemarkReading;
  words: RemarkWords;
}

const linkClass = 'aria-[current=true]:font-semibold aria-[current=true]:text-ink';

/** Which remarks are shown, with how many there are, and by what they are sorted. Outcomes that none has are left out. */
export async function RemarkViews({ documentId, remarks, reading, words }: Props) {
  const t = await getTranslations('disposition');
  const counted = remarkViews
    .map((view) => ({ view, count: remarksIn(view, remarks).length }))
    .filter(({ view, count }) => count > 0 || view === reading.view);
  return (
    <div className="mb-4 grid gap-1" data-no-print>
      <nav aria-label={t('show')} className="flex flex-wrap gap-x-5 gap-y-1">
        {counted.map(({ view, count }) => (
          <Link
            key={view}
            href={replyAddress(documentId, { ...reading, view })}
            aria-current={view === reading.view ? 'true' : undefined}
            className={linkClass}
          >
            {t('view', { name: view === 'all' ? t('all') : words.outcomeName(view), count })}
          </Link>
        ))}
      </nav>
      <nav aria-label={t('sort')} className="flex flex-wrap gap-x-5 gap-y-1">
        <span aria-hidden className="text-muted">
          {t('sort')}
        </span>
        {remarkOrders.map((order) => (
          <Link
            key={order}
            href={replyAddress(documentId, { ...reading, order })}
            aria-current={order === reading.order ? 'true' : undefined}
            className={linkClass}
          >
            {t(`order.${order}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
