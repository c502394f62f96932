import { invitationPage, postInvitationPage } from '@/features/sign-on/public-page/invitation-page';
import { publicPages } from '@/server/public-pages';

export const dynamic = 'force-dynamic';

interface Props {
  params: Promise<{ slug: string; secret: string }>;
}

/** Where the personal link of an invitation leads. */
export async function GET(request: Request, { params }: Props) {
  return invitationPage(publicPages(), request, await params);
}

export async function POST(request: Request, { params }: Props) {
  return postInvitationPage(publicPages(), request, await params);
}
