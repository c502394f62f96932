import { linkedPage, postLinkedPage } from '@/features/sign-on/public-page/linked-page';
import { publicPages } from '@/server/public-pages';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string; secret: string }>;
}

/** Where the mailed link leads. */
export async function GET(request: Request, { params }: Props) {
  return linkedPage(publicPages(), request, await params);
}

export async function POST(request: Request, { params }: Props) {
  return postLinkedPage(publicPages(), request, await params);
}
