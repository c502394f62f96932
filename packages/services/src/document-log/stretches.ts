import type { DocumentClient, DocumentStretch, LoggedUpdate, Transaction } from '@undersigned/db';
import type { DocumentId } from '@undersigned/domain';
import { DeletedRanges } from './deleted-ranges.js';
import { partsOf } from './update-parts.js';

/** Keeps who wrote and deleted what in the rows up to `upTo`, which are about to be removed. */
export async function keepStretches(tx: Transaction, documentId: DocumentId, upTo: number): Promise<void> {
  const rows = await tx.documentLog.updates(documentId, 0, upTo);
  if (rows.length === 0) return;
  await tx.documentStretch.keep(stretchesOf(rows, await tx.documentClient.ofDocument(documentId)));
}

/**
 * What rows of a log say of who did what, neighbours put together. The sync server wrote each row for one
 * connection and let nobody use another's client id, so a row cannot claim what is somebody else's. The first
 * row of a client id that nobody claimed is the text as it was brought in.
 */
export function stretchesOf(rows: LoggedUpdate[], claims: DocumentClient[]): DocumentStretch[] {
  const claimed = new Set(claims.map(({ clientId }) => clientId));
  const written: DocumentStretch[] = [];
  const deleted = new Map<string, { row: LoggedUpdate; ranges: DeletedRanges }>();
  const newestOf = new Map<number, DocumentStretch>();
  for (const row of rows) {
    const { documentId, personId, organisationId } = row;
    const { parts, deletions } = partsOf(asBytes(row.bytes));
    for (const { client: clientId, clock, end } of parts) {
      const kind = row.seq === 1 && !claimed.has(clientId) ? 'brought-in' : 'written';
      const last = newestOf.get(clientId);
      if (last?.end === clock && last.kind === kind && isBy(last, row)) last.end = end;
      else {
        const stretch: DocumentStretch = { documentId, kind, clientId, clock, end, personId, organisationId };
        newestOf.set(clientId, stretch);
        written.push(stretch);
      }
    }
    const key = `${personId} ${organisationId}`;
    const before = deleted.get(key) ?? { row, ranges: new DeletedRanges() };
    before.ranges.addAll(deletions);
    deleted.set(key, before);
  }
  return [...written, ...[...deleted.values()].flatMap(deletedBy)];
}

function deletedBy({ row, ranges }: { row: LoggedUpdate; ranges: DeletedRanges }): DocumentStretch[] {
  const { documentId, personId, organisationId } = row;
  return [...ranges.byClient()].flatMap(([clientId, some]) =>
    some.map(({ clock, len }) => ({
      documentId,
      kind: 'deleted' as const,
      clientId,
      clock,
      end: clock + len,
      personId,
      organisationId,
    })),
  );
}

const isBy = (one: DocumentStretch, { personId, organisationId }: LoggedUpdate): boolean =>
  one.personId === personId && one.organisationId === organisationId;

/** The drivers give Buffers. */
const asBytes = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
