'use server';

import type { DocumentId } from '@undersigned/domain';
import { redirect } from 'next/navigation';
import { dropGuest } from '@/server/guest-session';

/** Makes this browser forget the guest of a text; their link lets them in again. */
export async function leaveText(documentId: DocumentId): Promise<void> {
  await dropGuest(documentId);
  redirect('/');
}
