import type { Activity, CoalitionId, DocumentId } from '@undersigned/domain';
import { and, asc, desc, eq, gt, gte, inArray, max, sql } from 'drizzle-orm';
import { placeholdersFor } from '../engine/placeholders.js';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { StoreHooks } from '../engine/stores.js';
import type { Tables } from '../engine/tables.js';

export const activityStore = (query: Query, { activity }: Tables, hooks: StoreHooks) => ({
  /** Appends one row and gives its number. */
  async append(row: Omit<Activity, 'seq'>): Promise<number> {
    await hooks.beforeActivity?.();
    const statement = prepared(query, 'activity.append', (on) =>
      on
        .insert(activity)
        .values(placeholdersFor(activity, ['seq']))
        .returning({ seq: activity.seq })
        .prepare(),
    );
    const [written] = await statement.execute(row);
    if (!written) throw new Error('the log took a row and gave no number');
    return written.seq;
  },

  /** Rows after `seq`, oldest first, of one coalition. */
  async ofCoalition(coalitionId: CoalitionId, after: number, limit: number): Promise<Activity[]> {
    const where = and(eq(activity.coalitionId, coalitionId), gt(activity.seq, after));
    return query.select().from(activity).where(where).orderBy(asc(activity.seq)).limit(limit);
  },

  /** Rows after `seq`, oldest first, of everything; what the readers inside the product tail. */
  async after(seq: number, limit: number): Promise<Activity[]> {
    const statement = prepared(query, 'activity.after', (on) =>
      on
        .select()
        .from(activity)
        .where(gt(activity.seq, sql.placeholder('seq')))
        .orderBy(asc(activity.seq))
        .limit(sql.placeholder('limit'))
        .prepare(),
    );
    return statement.execute({ seq, limit });
  },

  async bySeqs(seqs: number[]): Promise<Activity[]> {
    if (seqs.length === 0) return [];
    return query.select().from(activity).where(inArray(activity.seq, seqs)).orderBy(asc(activity.seq));
  },

  /** The newest rows of a coalition, newest first. */
  async latest(coalitionId: CoalitionId, limit: number): Promise<Activity[]> {
    const where = eq(activity.coalitionId, coalitionId);
    return query.select().from(activity).where(where).orderBy(desc(activity.seq)).limit(limit);
  },

  /** What happened to one document from the row `seq` on, oldest first. */
  async ofDocumentFrom(documentId: DocumentId, seq: number): Promise<Activity[]> {
    const where = and(eq(activity.documentId, documentId), gte(activity.seq, seq));
    return query.select().from(activity).where(where).orderBy(asc(activity.seq));
  },

  /** What happened to one document after a moment, oldest first. */
  async ofDocumentSince(documentId: DocumentId, at: Date): Promise<Activity[]> {
    const where = and(eq(activity.documentId, documentId), gt(activity.at, at));
    return query.select().from(activity).where(where).orderBy(asc(activity.seq));
  },

  /** Everything that happened to one document, oldest first. */
  async ofDocument(documentId: DocumentId): Promise<Activity[]> {
    return query
      .select()
      .from(activity)
      .where(eq(activity.documentId, documentId))
      .orderBy(asc(activity.seq));
  },

  /** The number of the newest row; 0 for an empty log. */
  async head(): Promise<number> {
    const statement = prepared(query, 'activity.head', (on) =>
      on
        .select({ seq: max(activity.seq) })
        .from(activity)
        .prepare(),
    );
    const [row] = await statement.execute();
    return row?.seq ?? 0;
  },
});
