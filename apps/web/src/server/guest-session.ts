import 'server-only';
import type { DocumentId, GuestActor } from '@undersigned/domain';
import { guestCookieName, hashOfSecret } from '@undersigned/protocol/session';
import { guestOf } from '@undersigned/services';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { webConfig } from '@/config';
import { memberReading } from './session';
import { services } from './context';

/** The secret of the guest link by which this browser came to a text; null where it came by none. */
export async function guestSecretAt(documentId: DocumentId): Promise<string | null> {
  return (await cookies()).get(guestCookieName(webConfig().baseUrl, documentId))?.value ?? null;
}

/** Lets this browser back to the text until the link runs out. */
export async function keepGuest({ documentId, expiresAt }: GuestActor, secret: string): Promise<void> {
  const { baseUrl } = webConfig();
  const name = guestCookieName(baseUrl, documentId);
  (await cookies()).set(name, secret, { ...guarded(baseUrl), expires: expiresAt });
}

/** Makes this browser forget the guest of a text. */
export async function dropGuest(documentId: DocumentId): Promise<void> {
  const { baseUrl } = webConfig();
  (await cookies()).delete({ name: guestCookieName(baseUrl, documentId), ...guarded(baseUrl) });
}

const guarded = (baseUrl: string) =>
  ({ httpOnly: true, sameSite: 'lax', path: '/', secure: baseUrl.startsWith('https:') }) as const;

/**
 * The guest of this request at a text, as the door of the document socket sees them: somebody who is signed in and
 * may read the text is no guest. Null where there is none. Throws `Refused` guest_link_ended.
 */
export const guestAt = cache(async (documentId: DocumentId): Promise<GuestActor | null> => {
  const secret = await guestSecretAt(documentId);
  if (secret === null || (await memberReading(documentId))) return null;
  return guestOf(services(), hashOfSecret(secret), documentId);
});
