import { publishedPage } from '@/features/round/public-page/published-page';
import { publicPages } from '@/server/public-pages';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string }>;
}

/** A published text with its list. */
export async function GET(request: Request, { params }: Props) {
  return publishedPage(publicPages(), request, await params);
}
