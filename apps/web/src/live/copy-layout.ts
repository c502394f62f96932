import type { DocumentId, PersonId } from '@undersigned/domain';
import type { Clocks } from '@undersigned/editor/react';

const first = 'undersigned';

/** A person who signs in after another on the same device must not see or send the other's words. */
export const copyName = (personId: PersonId, documentId: DocumentId): string =>
  `${first}:${personId}:${documentId}`;

/** Whose copy of which text a store of this browser is; null for stores that are no copies. */
export function readCopyName(name: string): { personId: PersonId; documentId: DocumentId } | null {
  const [product, personId, documentId, ...more] = name.split(':');
  if (product !== first || !personId || !documentId || more.length > 0) return null;
  return { personId: personId as PersonId, documentId: documentId as DocumentId };
}

/** The key beside the updates under which a copy keeps what its text is called. */
export const titleKey = 'title';

const clockPrefix = 'own:';

/** The key under which a copy keeps how far the server has what was written here under a client id. */
export const clockKey = (client: number): string => `${clockPrefix}${client}`;

/** All the clocks a copy keeps, by client id. */
export async function readOwnClocks(db: IDBDatabase): Promise<Clocks> {
  const beside = db.transaction('custom').objectStore('custom');
  const range = IDBKeyRange.bound(clockPrefix, `${clockPrefix}:`);
  const [keys, clocks] = await Promise.all([
    answerOf(beside.getAllKeys(range)),
    answerOf<unknown[]>(beside.getAll(range)),
  ]);
  return new Map(
    keys.flatMap((key, at) =>
      typeof key === 'string' ? [[Number(key.slice(clockPrefix.length)), Number(clocks[at])] as const] : [],
    ),
  );
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the store did not answer'));
  });
}
