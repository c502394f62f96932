import type { Stores } from '@undersigned/db';
import type { GuestLink, GuestLinkId } from '@undersigned/domain';

/**
 * The guest link that a secret opens, by its hash: the one that was handed over, or that of a mail to its guest, who
 * is the same. In whatever state it is; null for a secret that is none.
 */
export async function linkBehind(stores: Stores, tokenHash: string, now: Date): Promise<GuestLink | null> {
  const handed = await stores.guestLink.byTokenHash(tokenHash);
  if (handed) return handed;
  const mailed = await stores.link.usable('guest', tokenHash, now);
  return mailed && stores.guestLink.byId(mailed.subject as GuestLinkId); // what such a link's subject is
}
