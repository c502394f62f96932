import { secondPage, postSecondPage } from '@/features/sign-on/public-page/second-page';
import { publicPages } from '@/server/public-pages';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string; secret: string }>;
}

/** Where the mail to the second person leads. */
export async function GET(request: Request, { params }: Props) {
  return secondPage(publicPages(), request, await params);
}

export async function POST(request: Request, { params }: Props) {
  return postSecondPage(publicPages(), request, await params);
}
