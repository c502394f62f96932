import type { Remark, RemarkOrder } from '@undersigned/domain';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { DataTable } from '@/ui/data-table';
import { remarkWords } from '../remarks';

interface Props {
  documentId: string;
  remarks: Remark[];
  order: RemarkOrder;
}

/** Every remark once, with what became of it; the headings that can be sorted by are links. */
export async function RemarkTable({ documentId, remarks, order }: Props) {
  const t = await getTranslations('disposition');
  const words = await remarkWords();
  const rows = remarks.map((remark) => ({ remark, cells: words.cells(remark) }));
  const sorts: Partial<Record<number, RemarkOrder>> = { 0: 'number', 1: 'organisation', 2: 'paragraph' };
  const header = (index: number) => {
    const by = sorts[index];
    const heading = words.headings[index] ?? '';
    if (!by) return heading;
    return (
      <Link
        href={`/t/${documentId}/review/reply?sort=${by}`}
        aria-current={by === order ? 'true' : undefined}
        aria-description={t(by === order ? 'sorted' : 'sort')}
      >
        {heading}
      </Link>
    );
  };
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      rows={rows}
      rowKey={({ remark }) => remark.id}
      columns={words.headings.map((heading, index) => ({
        key: heading,
        header: header(index),
        names: index === 3,
        className: index === 3 ? 'md:w-[34%]' : undefined,
        cell: ({ cells }) => <span className="whitespace-pre-line font-normal">{cells[index]}</span>,
      }))}
    />
  );
}
