import type { OrganisationId } from '@undersigned/domain';
import { readLogo, Refused } from '@undersigned/services';
import { services } from '@/server/context';
import { currentPerson } from '@/server/session';

interface Props {
  params: Promise<{ organisationId: string; hash: string }>;
}

/**
 * The picture of a logo, for ever the same at its address. A browser may keep it; a cache that others share may
 * not, because the leave to publish it can be taken back.
 */
export async function GET(_request: Request, { params }: Props) {
  const { organisationId, hash } = await params;
  const signedIn = await currentPerson();
  try {
    const id = organisationId as OrganisationId; // any other string finds nothing
    const png = await readLogo(services(), signedIn?.person ?? null, id, hash);
    return new Response(new Uint8Array(png), {
      headers: {
        'content-type': 'image/png',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, max-age=31536000, immutable',
      },
    });
  } catch (error) {
    if (error instanceof Refused) return new Response(null, { status: 404 });
    throw error;
  }
}
