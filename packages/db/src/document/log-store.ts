import type { DocumentId, OrganisationId, PersonId } from '@undersigned/domain';
import { type Placeholder, and, asc, desc, eq, gt, lt, lte, max, min, sql } from 'drizzle-orm';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

/** One update of a document, as it lies in the log. */
export interface LoggedUpdate {
  documentId: DocumentId;
  seq: number;
  personId: PersonId | null;
  organisationId: OrganisationId | null;
  bytes: Uint8Array;
  crc: number;
  at: Date;
}

/** All updates up to `seq`, merged. */
export interface DocumentSnapshot {
  documentId: DocumentId;
  seq: number;
  bytes: Uint8Array;
  crc: number;
  at: Date;
}

/** How many rows one statement takes: a handful of statements then serve any number. */
const rowsPerInsert = [16, 4, 1] as const;

export const documentLogStore = (query: Query, { documentUpdate, documentSnapshot }: Tables) => ({
  /** Throws when a number is taken: somebody else writes this log. */
  async append(updates: LoggedUpdate[]): Promise<void> {
    let start = 0;
    for (const rows of rowsPerInsert) {
      for (; start + rows <= updates.length; start += rows) {
        const statement = prepared(query, `documentLog.append ${rows}`, (on) =>
          on.insert(documentUpdate).values(placeholders(rows)).prepare(),
        );
        await statement.execute(valuesOf(updates.slice(start, start + rows)));
      }
    }
  },

  /** The number of the newest update; 0 for a document without any. */
  async head(documentId: DocumentId): Promise<number> {
    const [inTail] = await query
      .select({ seq: max(documentUpdate.seq) })
      .from(documentUpdate)
      .where(eq(documentUpdate.documentId, documentId));
    const [inSnapshots] = await query
      .select({ seq: max(documentSnapshot.seq) })
      .from(documentSnapshot)
      .where(eq(documentSnapshot.documentId, documentId));
    return Math.max(inTail?.seq ?? 0, inSnapshots?.seq ?? 0);
  },

  /** When the newest update was written; null for a document without any. */
  async lastWritten(documentId: DocumentId): Promise<Date | null> {
    const [inTail] = await query
      .select({ at: documentUpdate.at })
      .from(documentUpdate)
      .where(eq(documentUpdate.documentId, documentId))
      .orderBy(desc(documentUpdate.seq))
      .limit(1);
    if (inTail) return inTail.at;
    const [inSnapshots] = await query
      .select({ at: documentSnapshot.at })
      .from(documentSnapshot)
      .where(eq(documentSnapshot.documentId, documentId))
      .orderBy(desc(documentSnapshot.seq))
      .limit(1);
    return inSnapshots?.at ?? null;
  },

  /** The number of the newest update of each document that has one in its tail. */
  async heads(): Promise<Map<DocumentId, number>> {
    const rows = await query
      .select({ documentId: documentUpdate.documentId, seq: max(documentUpdate.seq) })
      .from(documentUpdate)
      .groupBy(documentUpdate.documentId);
    return new Map(rows.map(({ documentId, seq }) => [documentId, seq ?? 0]));
  },

  /** When the first and the last update after `after` were written; null when there is none in the tail. */
  async moments(documentId: DocumentId, after: number): Promise<{ first: Date; last: Date } | null> {
    const [row] = await query
      .select({ first: min(documentUpdate.at), last: max(documentUpdate.at) })
      .from(documentUpdate)
      .where(and(eq(documentUpdate.documentId, documentId), gt(documentUpdate.seq, after)));
    return row?.first && row.last ? { first: row.first, last: row.last } : null;
  },

  /** Updates after `after` up to and including `upTo`, oldest first. */
  async updates(documentId: DocumentId, after: number, upTo = Number.MAX_SAFE_INTEGER) {
    const where = and(
      eq(documentUpdate.documentId, documentId),
      gt(documentUpdate.seq, after),
      lte(documentUpdate.seq, upTo),
    );
    const rows: LoggedUpdate[] = await query
      .select()
      .from(documentUpdate)
      .where(where)
      .orderBy(asc(documentUpdate.seq));
    return rows;
  },

  /** Snapshots at or before `upTo`, newest first, at most so many. */
  async snapshots(
    documentId: DocumentId,
    upTo = Number.MAX_SAFE_INTEGER,
    most = 1_000,
  ): Promise<DocumentSnapshot[]> {
    const where = and(eq(documentSnapshot.documentId, documentId), lte(documentSnapshot.seq, upTo));
    return query.select().from(documentSnapshot).where(where).orderBy(desc(documentSnapshot.seq)).limit(most);
  },

  async insertSnapshot(snapshot: DocumentSnapshot): Promise<void> {
    await query.insert(documentSnapshot).values({ ...snapshot, bytes: asBuffer(snapshot.bytes) });
  },

  /** Removes updates up to and including `upTo`. */
  async removeUpdates(documentId: DocumentId, upTo: number): Promise<void> {
    const where = and(eq(documentUpdate.documentId, documentId), lte(documentUpdate.seq, upTo));
    await query.delete(documentUpdate).where(where);
  },

  async removeSnapshotsBefore(documentId: DocumentId, seq: number): Promise<void> {
    const where = and(eq(documentSnapshot.documentId, documentId), lt(documentSnapshot.seq, seq));
    await query.delete(documentSnapshot).where(where);
  },
});

/** The same memory, in the class that drivers take. */
const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const columns = ['documentId', 'seq', 'personId', 'organisationId', 'bytes', 'crc', 'at'] as const;

type Column = (typeof columns)[number];

/** The names of the gaps in a statement, row by row. */
const gaps = Array.from({ length: rowsPerInsert[0] }, (_, row) =>
  columns.map((column) => ({ column, name: `${column}${row}` })),
);

const placeholders = (rows: number) =>
  gaps
    .slice(0, rows)
    .map(
      (row) =>
        Object.fromEntries(row.map(({ column, name }) => [column, sql.placeholder(name)])) as Record<
          Column,
          Placeholder
        >,
    );

/** What goes into them. */
function valuesOf(updates: LoggedUpdate[]): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [row, update] of updates.entries()) {
    for (const { column, name } of gaps[row] ?? []) {
      values[name] = column === 'bytes' ? asBuffer(update.bytes) : update[column];
    }
  }
  return values;
}
