import type { Stores } from '@undersigned/db';
import type { DocumentId } from '@undersigned/domain';
import { docFromUpdates } from '@undersigned/editor/schema';
import { contentOf } from '../document/read-content.js';
import { DocumentUnreadable, readDocumentLog } from '../document-log/index.js';
import { plainTextsOf } from '../edition/source.js';

/** Texts that go into mails as they read now, block by block; each is read once for all who get it. */
export class TextsToSend {
  readonly #texts = new Map<DocumentId, string[]>();

  async read(stores: Stores, ids: DocumentId[]): Promise<ReadonlyMap<DocumentId, string[]>> {
    for (const id of new Set(ids)) {
      if (!this.#texts.has(id)) this.#texts.set(id, await blocksOf(stores, id));
    }
    return this.#texts;
  }
}

/** None of a text that cannot be read: its reader is told of it all the same. */
async function blocksOf(stores: Stores, documentId: DocumentId): Promise<string[]> {
  try {
    const document = await stores.document.byId(documentId);
    if (!document) return [];
    const { merged } = await readDocumentLog(stores, documentId);
    const source = await contentOf(stores, document, docFromUpdates([merged.whole()]));
    return plainTextsOf(source)
      .flatMap((text) => text.split('\n'))
      .filter((line) => line.trim() !== '');
  } catch (error) {
    if (error instanceof DocumentUnreadable) return [];
    throw error;
  }
}
