import {
  clearDocument,
  fetchUpdates,
  IndexeddbPersistence,
  mergeUpdates,
  type Clocks,
  type YDoc,
} from '@undersigned/editor/react';
import type { DocumentId, PersonId } from '@undersigned/domain';
import { afterPicture, type AfterPicture } from './after-picture';
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
 * windows, a full disk, storage switched off, or a store that does not answer in time. `onGone` is called once, when
 * nothing more is kept: another window takes the copy away, the disk is full, or the browser has closed the store.
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
  const leave = once(() => void store.destroy().then(onGone));
  const letters = keepAfterPicture(store, leave);
  // Otherwise the next letter would be written into a store that is closed.
  db.addEventListener('versionchange', leave);
  // What is written is not waited for: that there was no room for it is heard here alone.
  db.addEventListener('abort', leave);
  db.addEventListener('close', leave);
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
    close: () => {
      letters.now();
      return store.destroy();
    },
  };
}

/**
 * Has the store take what is written when it can be seen, all of one picture in one transaction; `onLost` is called when
 * it takes nothing any more.
 */
function keepAfterPicture(store: IndexeddbPersistence, onLost: () => void): AfterPicture {
  const { doc: ydoc, _storeUpdate: keep } = store;
  let waiting: Uint8Array[] = [];
  const letters = afterPicture(() => {
    const updates = waiting;
    waiting = [];
    if (store._destroyed) return;
    try {
      keep(mergeUpdates(updates), null);
    } catch {
      onLost(); // the browser has closed it a moment ago, and has not said so yet
    }
  });
  ydoc.off('update', keep);
  ydoc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === store || store._destroyed) return;
    waiting.push(update);
    letters.soon();
  });
  return letters;
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

/** What happens the first time it is called, and no more. */
function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    act();
  };
}

const after = (milliseconds: number) =>
  new Promise<false>((resolve) => setTimeout(() => resolve(false), milliseconds));
