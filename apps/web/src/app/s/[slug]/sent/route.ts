import { sentPage } from '@/features/sign-on/public-page/sent-page';
import { publicPages } from '@/server/public-pages';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string }>;
}

/** What is left to do after signing. */
export async function GET(request: Request, { params }: Props) {
  return sentPage(publicPages(), request, (await params).slug);
}
