import { libraryPage } from '@/features/round/public-page/library-page';
import { publicPages } from '@/server/public-pages';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string }>;
}

/** What a coalition has published. */
export async function GET(request: Request, { params }: Props) {
  return libraryPage(publicPages(), request, (await params).slug);
}
