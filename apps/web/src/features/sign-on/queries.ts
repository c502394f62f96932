import 'server-only';
import { readSignOnLink, Refused } from '@undersigned/services';
import { services } from '@/server/context';

/** What stands behind a mailed link; null for a link that opens nothing on this page. Reads only. */
export async function linkedSignOn(slug: string, secret: string) {
  try {
    const linked = await readSignOnLink(services(), secret);
    return linked.round.slug === slug ? linked : null;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
