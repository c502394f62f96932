import type { PersonId } from '@undersigned/domain';
import { readCopyName } from '@/live/copy-layout';
import { namesOfStores } from '@/live/names-of-stores';
import { stillWritable } from './actions';

/**
 * Empties the copies on this device of texts that `personId` may not write in any more, and those of everybody
 * else. Without a connection nothing happens: the next page asks again.
 */
export async function emptyStaleCopies(personId: PersonId | null): Promise<void> {
  const copies = (await namesOfStores()).flatMap((name) => readCopyName(name) ?? []);
  if (copies.length === 0) return;
  const own = copies.filter((copy) => copy.personId === personId).map(({ documentId }) => documentId);
  const writable = own.length > 0 ? await stillWritable(own).catch(() => own) : [];
  const stale = copies.filter((copy) => copy.personId !== personId || !writable.includes(copy.documentId));
  if (stale.length === 0) return;
  // Brings Yjs with it, which most pages do without.
  const { emptyCopy } = await import('@/live/empty-copy');
  for (const copy of stale) await emptyCopy(copy.personId, copy.documentId);
}
