import type { DocumentId, PersonId } from '@undersigned/domain';
import { clearDocument, IndexeddbPersistence, wordsBeyond, YDoc } from '@undersigned/editor/react';
import { copyName, readOwnClocks, titleKey } from './copy-layout';
import { keepWords } from './kept-words';
import { namesOfStores } from './names-of-stores';

/**
 * Takes the copy of a text off this device because its person may not write in it any more. Words that never
 * reached the server are kept for their author first; where this browser has no other room for them, the copy of a text
 * that may still be read stays. Does nothing where there is no copy.
 */
export async function emptyCopy(
  personId: PersonId,
  documentId: DocumentId,
  { mayRead }: { mayRead: boolean },
): Promise<void> {
  const name = copyName(personId, documentId);
  if (!(await namesOfStores()).includes(name)) return;
  const ydoc = new YDoc();
  const store = new IndexeddbPersistence(name, ydoc);
  await store.whenSynced;
  const lines = store.db ? wordsBeyond(ydoc, await readOwnClocks(store.db)) : [];
  let areSafe = true;
  if (lines.length > 0) {
    const title = String((await store.get(titleKey)) ?? '');
    areSafe = keepWords(personId, { documentId, title, lines, at: Date.now() });
  }
  await store.destroy();
  if (areSafe || !mayRead) await clearDocument(name);
}
