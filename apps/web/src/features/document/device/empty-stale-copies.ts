import type { DocumentId, PersonId } from '@undersigned/domain';
import { readCopyName } from '@/live/copy-layout';
import { namesOfStores } from '@/live/names-of-stores';
import { rightsNow } from './actions';

/**
 * Empties the copies on this device of texts that `personId` may not write in any more, and those of everybody
 * else. Without a connection nothing happens: the next page asks again.
 */
export async function emptyStaleCopies(personId: PersonId | null): Promise<void> {
  const copies = (await namesOfStores()).flatMap((name) => readCopyName(name) ?? []);
  if (copies.length === 0) return;
  const own = copies.filter((copy) => copy.personId === personId).map(({ documentId }) => documentId);
  const { writable, readable } = await rightsTo(own);
  const stale = copies.filter((copy) => copy.personId !== personId || !writable.includes(copy.documentId));
  if (stale.length === 0) return;
  // Brings Yjs with it, which most pages do without.
  const { emptyCopy } = await import('@/live/empty-copy');
  for (const copy of stale) {
    const mayRead = copy.personId === personId && readable.includes(copy.documentId);
    await emptyCopy(copy.personId, copy.documentId, { mayRead });
  }
}

async function rightsTo(own: DocumentId[]): ReturnType<typeof rightsNow> {
  if (own.length === 0) return { writable: [], readable: [] };
  return rightsNow(own).catch(() => ({ writable: own, readable: [] }));
}
