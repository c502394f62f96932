import type { Transaction } from '@undersigned/db';
import type { DocumentId, OrganisationId, PersonId } from '@undersigned/domain';
import { crcOf } from './crc.js';

/**
 * Gives a document its first content, as number 1 of its log. Belongs in the transaction that inserts the
 * document: afterwards apps/sync is the only writer (docs/decisions/0003-one-writer-of-the-log.md). Throws when
 * the log has begun.
 */
export async function createDocumentLog(
  tx: Transaction,
  documentId: DocumentId,
  update: Uint8Array,
  author: { personId: PersonId | null; organisationId: OrganisationId | null; at: Date },
): Promise<void> {
  await tx.documentLog.append([{ documentId, seq: 1, bytes: update, crc: crcOf(update), ...author }]);
}
