import { clearDocument, IndexeddbPersistence, type YDoc } from '@undersigned/editor/react';
import type { DocumentId, PersonId } from '@undersigned/domain';

/** A text as this browser keeps it for one person. */
export interface OfflineCopy {
  /** Takes the copy off this device. Best effort: what somebody has copied away is out of reach. */
  wipe(): Promise<void>;
  close(): Promise<void>;
}

/** A person who signs in after another on the same device must not see or send the other's words. */
const nameOf = (personId: PersonId, documentId: DocumentId) => `undersigned:${personId}:${documentId}`;

const patience = 3_000;

/**
 * Reads the copy into the document and keeps it up to date. Null where the browser keeps nothing: private
 * windows, a full disk, storage switched off, or a store that does not answer in time.
 */
export async function openOfflineCopy(
  ydoc: YDoc,
  personId: PersonId,
  documentId: DocumentId,
): Promise<OfflineCopy | null> {
  const name = nameOf(personId, documentId);
  if (!(await canStore(name))) return null;
  const store = new IndexeddbPersistence(name, ydoc);
  const isRead = await Promise.race([store.whenSynced.then(() => true), after(patience)]);
  if (!isRead) {
    await store.destroy();
    return null;
  }
  return {
    wipe: async () => {
      await store.destroy();
      await clearDocument(name);
    },
    close: () => store.destroy(),
  };
}

/** Opens the store itself first: y-indexeddb leaves a store that does not open unanswered. */
function canStore(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(`${name}:probe`);
      request.onsuccess = () => {
        request.result.close();
        indexedDB.deleteDatabase(`${name}:probe`);
        resolve(true);
      };
      request.onerror = () => resolve(false);
      request.onblocked = () => resolve(false);
    } catch {
      resolve(false); // browsers with storage switched off throw instead of answering
    }
  });
}

const after = (milliseconds: number) =>
  new Promise<false>((resolve) => setTimeout(() => resolve(false), milliseconds));
