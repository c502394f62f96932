import type { DocumentId, Edition, EditionId } from '@undersigned/domain';
import { asc, desc, eq, inArray, like, sql } from 'drizzle-orm';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const editionStore = (query: Query, { edition }: Tables) => ({
  async insert(row: Edition): Promise<void> {
    await query.insert(edition).values(row);
  },

  async byId(id: EditionId): Promise<Edition | null> {
    const statement = prepared(query, 'edition.byId', (on) =>
      on
        .select()
        .from(edition)
        .where(eq(edition.id, sql.placeholder('id')))
        .prepare(),
    );
    const [row] = await statement.execute({ id });
    return row ?? null;
  },

  async byIds(ids: EditionId[]): Promise<Edition[]> {
    if (ids.length === 0) return [];
    return query.select().from(edition).where(inArray(edition.id, ids));
  },

  /** Newest first. */
  async ofDocument(documentId: DocumentId): Promise<Edition[]> {
    const where = eq(edition.documentId, documentId);
    return query.select().from(edition).where(where).orderBy(desc(edition.number));
  },

  /** The newest edition of a text; null while it was never frozen. */
  async latest(documentId: DocumentId): Promise<Edition | null> {
    const [row] = await query
      .select()
      .from(edition)
      .where(eq(edition.documentId, documentId))
      .orderBy(desc(edition.number))
      .limit(1);
    return row ?? null;
  },

  /** Editions whose fingerprint begins with these digits; give hexadecimal digits only. Oldest first, at most 20. */
  async byFingerprint(digits: string): Promise<Edition[]> {
    const where = like(edition.fingerprint, `${digits}%`);
    return query.select().from(edition).where(where).orderBy(asc(edition.frozenAt)).limit(20);
  },

  /** Every edition, oldest first: what `admin verify` recomputes. */
  async all(): Promise<Edition[]> {
    return query.select().from(edition).orderBy(asc(edition.frozenAt), asc(edition.id));
  },
});
