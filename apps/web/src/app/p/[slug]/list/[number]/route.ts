import { publishedPage } from '@/features/round/public-page/published-page';
import { editionNumber } from '@/features/list/reading';
import { publicPages } from '@/server/public-pages';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string; number: string }>;
}

/** One edition of a published list with the text that stood with it, for ever at this address. */
export async function GET(request: Request, { params }: Props) {
  const { slug, number } = await params;
  return publishedPage(publicPages(), request, { slug, number: editionNumber(number) ?? 0 });
}
