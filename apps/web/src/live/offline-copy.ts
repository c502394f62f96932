import {
  clearDocument,
  fetchUpdates,
  IndexeddbPersistence,
  type Clocks,
  type YDoc,
} from '@undersigned/editor/react';
import type { DocumentId, PersonId } from '@undersigned/domain';
import { clockKey, copyName, readOwnClocks, titleKey } from './copy-layout';

/** A text as this browser keeps it for one person, in all their windows. */
export interface OfflineCopy {
  /** The client ids under which this browser wrote, and how far the server was known to have each. */
  clocks(): Promise<Clocks>;
  /** Notes what the text is called, for the day when nobody here may read it any more. */
  keepTitle(title: string): void;
  /** Notes how far the server has what was written under a client id. */
  keepClock(client: number, clock: number): void;
  /** Forgets a client id of another time: the server has all of it. */
  dropClock(client: number): void;
  /** Reads what other windows have kept since. */
  reread(): Promise<void>;
  /** Takes the copy off this device. Best effort: what somebody has copied away is out of reach. */
  wipe(): Promise<void>;
  close(): Promise<void>;
}

const patience = 8_000;

/**
 * Reads the copy into the document and keeps it up to date. Null where the browser keeps nothing: private
 * windows, a full disk, storage switched off, or a store that does not answer in time. `onGone` is called
 * when another window takes the copy away.
 */
export async function openOfflineCopy(
  ydoc: YDoc,
  personId: PersonId,
  documentId: DocumentId,
  onGone: () => void,
): Promise<OfflineCopy | null> {
  const name = copyName(personId, documentId);
  if (!(await canStore(name))) return null;
  const store = new IndexeddbPersistence(name, ydoc);
  const isRead = await Promise.race([store.whenSynced.then(() => true), after(patience)]);
  const { db } = store;
  if (!isRead || !db) {
    await store.destroy();
    return null;
  }
  // Otherwise the next letter would be written into a store that is closed.
  db.addEventListener('versionchange', () => void store.destroy().then(onGone));
  return {
    clocks: async () => (store._destroyed ? new Map<number, number>() : readOwnClocks(db)),
    keepTitle: (title) => void store.set(titleKey, title),
    keepClock: (client, clock) => void store.set(clockKey(client), clock),
    dropClock: (client) => void store.del(clockKey(client)),
    reread: async () => {
      if (!store._destroyed) await fetchUpdates(store);
    },
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
