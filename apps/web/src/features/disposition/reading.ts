import { remarkOrders, remarkViews, type RemarkOrder, type RemarkView } from '@undersigned/domain';

/** Which remarks are looked at, and in which order. */
export interface RemarkReading {
  order: RemarkOrder;
  view: RemarkView;
}

type Asked = string | string[] | null | undefined;

/** What an address asks for; all remarks as they came when it asks for nothing we have. */
export const remarkReadingIn = (sort: Asked, show: Asked): RemarkReading => ({
  order: remarkOrders.find((order) => order === sort) ?? 'number',
  view: remarkViews.find((view) => view === show) ?? 'all',
});

/** The address of a reading below the reply of a text. */
export function replyAddress(documentId: string, { order, view }: RemarkReading, file = ''): string {
  const asked = new URLSearchParams({
    ...(order !== 'number' && { sort: order }),
    ...(view !== 'all' && { show: view }),
  }).toString();
  return `/t/${documentId}/review/reply${file && `/${file}`}${asked && `?${asked}`}`;
}
