import { postSignPage, signPage } from '@/features/sign-on/public-page/sign-page';
import { takePressesAtTheDoor } from '@/server/front-door';
import { publicPages } from '@/server/public-pages';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string }>;
}

/** Where organisations read the exact text and sign it. */
export async function GET(request: Request, { params }: Props) {
  return signPage(publicPages(), request, (await params).slug);
}

const answerPress = takePressesAtTheDoor((request, slug) => postSignPage(publicPages(), request, slug));

export async function POST(request: Request, { params }: Props) {
  return answerPress(request, (await params).slug);
}
