import 'server-only';
import type { Coalition, DocumentId, GuestActor } from '@undersigned/domain';
import { getDocument, Refused, type DocumentForReader } from '@undersigned/services';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { services } from '@/server/context';
import { guestAt } from '@/server/guest-session';
import { orNotFound } from '@/server/session';

/** One text with its guest: who reads, what it is, what they may do with it. */
export interface GuestPage extends DocumentForReader {
  actor: GuestActor;
  coalition: Coalition;
}

/**
 * What a text is to the guest of this request; `ended` when their link opens it no longer, null when nobody reads it
 * as a guest. Read once per request.
 */
export const guestPage = cache(async (id: string): Promise<GuestPage | 'ended' | null> => {
  const documentId = id as DocumentId; // any other string finds nothing
  const actor = await orEnded(guestAt(documentId));
  if (actor === null || actor === 'ended') return actor;
  const text = await orNotFound(getDocument(services(), actor, documentId));
  const coalition = await services().db.read.coalition.byId(actor.coalitionId);
  return coalition ? { ...text, actor, coalition } : notFound();
});

async function orEnded<T>(read: Promise<T>): Promise<T | 'ended'> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'guest_link_ended') return 'ended';
    throw error;
  }
}
