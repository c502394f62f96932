import type { DocumentId, Version, VersionId, VersionOrigin } from '@undersigned/domain';
import { and, desc, eq, getTableColumns, isNull, lte, max } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const versionStore = (query: Query, { version }: Tables) => ({
  /** Comes after those of its number that are there already. */
  async insert({ origin, ...row }: Version, content: Uint8Array): Promise<void> {
    const { documentId, seq } = row;
    const [found] = await query
      .select({ last: max(version.ordinal) })
      .from(version)
      .where(and(eq(version.documentId, documentId), eq(version.seq, seq)));
    const ordinal = (found?.last ?? -1) + 1;
    await query
      .insert(version)
      .values({ ...row, ...columnsOf(origin), ordinal, content: Buffer.from(content) });
  },

  async byId(id: VersionId): Promise<Version | null> {
    const [row] = await query.select(described(version)).from(version).where(eq(version.id, id));
    return row ? rowToVersion(row) : null;
  },

  /** The words it keeps, as they were handed to `insert`. */
  async contentOf(id: VersionId): Promise<Uint8Array | null> {
    const [row] = await query.select({ content: version.content }).from(version).where(eq(version.id, id));
    return row?.content ?? null;
  },

  /** Newest first. */
  async ofDocument(documentId: DocumentId): Promise<Version[]> {
    const rows = await query
      .select(described(version))
      .from(version)
      .where(eq(version.documentId, documentId))
      .orderBy(desc(version.seq), desc(version.ordinal));
    return rows.map(rowToVersion);
  },

  /** The newest one that holds nothing after `upTo` and is not younger than `at`. */
  async newest(
    documentId: DocumentId,
    upTo = Number.MAX_SAFE_INTEGER,
    at: Date | null = null,
  ): Promise<Version | null> {
    const [row] = await query
      .select(described(version))
      .from(version)
      .where(
        and(
          eq(version.documentId, documentId),
          lte(version.seq, upTo),
          at === null ? undefined : lte(version.at, at),
        ),
      )
      .orderBy(desc(version.seq), desc(version.ordinal))
      .limit(1);
    return row ? rowToVersion(row) : null;
  },

  /** The number of the newest version of each document that has one. */
  async newestSeqs(): Promise<Map<DocumentId, number>> {
    const rows = await query
      .select({ documentId: version.documentId, seq: max(version.seq) })
      .from(version)
      .groupBy(version.documentId);
    return new Map(rows.map(({ documentId, seq }) => [documentId, seq ?? 0]));
  },

  /** Names a version that has no name; false when somebody was faster. */
  async name(id: VersionId, origin: Extract<VersionOrigin, { kind: 'named' }>): Promise<boolean> {
    const named = await query
      .update(version)
      .set(columnsOf(origin))
      .where(and(eq(version.id, id), isNull(version.name)))
      .returning({ id: version.id });
    return named.length === 1;
  },
});

/** Everything but the words, which a list has no need of, and the place among those of its number. */
function described(version: Tables['version']) {
  const { content: _words, ordinal: _place, ...others } = getTableColumns(version);
  return others;
}

type Row = Omit<Tables['version']['$inferSelect'], 'content' | 'ordinal'>;

const columnsOf = (origin: VersionOrigin): Pick<Row, 'name' | 'namedBy' | 'namedFor' | 'namedAt'> =>
  origin.kind === 'named'
    ? {
        name: origin.name,
        namedBy: origin.by.personId,
        namedFor: origin.by.organisationId,
        namedAt: origin.at,
      }
    : { name: null, namedBy: null, namedFor: null, namedAt: null };

const rowToVersion = ({ name, namedBy, namedFor, namedAt, ...row }: Row): Version => ({
  ...row,
  origin:
    name !== null && namedAt !== null
      ? { kind: 'named', name, by: { personId: namedBy, organisationId: namedFor }, at: namedAt }
      : { kind: 'automatic' },
});
