import type { DocumentId, PersonId } from '@undersigned/domain';
import { copyName } from './copy-layout';

/** Takes the copy of a text off this device, as it is. Needs no Yjs, which most pages do without. */
export function dropCopy(personId: PersonId, documentId: DocumentId): void {
  try {
    indexedDB.deleteDatabase(copyName(personId, documentId));
  } catch {
    return; // storage switched off: there is none
  }
}
