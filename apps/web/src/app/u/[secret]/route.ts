import { postUnsubscribePage, unsubscribePage } from '@/features/notice/public-page/unsubscribe-page';
import { publicPages } from '@/server/public-pages';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ secret: string }>;
}

/** Where the link at the end of a notice leads. */
export async function GET(request: Request, { params }: Props) {
  return unsubscribePage(publicPages(), request, (await params).secret);
}

export async function POST(request: Request, { params }: Props) {
  return postUnsubscribePage(publicPages(), request, (await params).secret);
}
