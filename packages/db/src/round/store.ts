import {
  interfaceLanguages,
  type CoalitionId,
  type DocumentId,
  type Round,
  type RoundId,
  type RoundState,
} from '@undersigned/domain';
import { and, desc, eq, inArray, lte, or, sql } from 'drizzle-orm';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

/** What may change in a round that exists. */
type RoundSet = Partial<Omit<Round, 'id' | 'documentId' | 'slug' | 'createdAt'>>;

export const roundStore = (query: Query, { round, document }: Tables) => ({
  /** False when the slug is taken. */
  async insert(row: Round): Promise<boolean> {
    const written = await query.insert(round).values(row).onConflictDoNothing().returning({ id: round.id });
    return written.length === 1;
  },

  async byId(id: RoundId): Promise<Round | null> {
    const [row] = await query.select().from(round).where(eq(round.id, id));
    return row ? rowToRound(row) : null;
  },

  async bySlug(slug: string): Promise<Round | null> {
    const statement = prepared(query, 'round.bySlug', (on) =>
      on
        .select()
        .from(round)
        .where(eq(round.slug, sql.placeholder('slug')))
        .prepare(),
    );
    const [row] = await statement.execute({ slug });
    return row ? rowToRound(row) : null;
  },

  /** Newest first. */
  async ofDocument(documentId: DocumentId): Promise<Round[]> {
    const where = eq(round.documentId, documentId);
    const rows = await query.select().from(round).where(where).orderBy(desc(round.createdAt));
    return rows.map(rowToRound);
  },

  /** Of many texts at once, newest first. */
  async ofDocuments(documentIds: DocumentId[]): Promise<Round[]> {
    if (documentIds.length === 0) return [];
    const where = inArray(round.documentId, documentIds);
    const rows = await query.select().from(round).where(where).orderBy(desc(round.createdAt));
    return rows.map(rowToRound);
  },

  /** Newest publication first. */
  async publishedOfCoalition(coalitionId: CoalitionId): Promise<Round[]> {
    const rows = await query
      .select({ round })
      .from(round)
      .innerJoin(document, eq(document.id, round.documentId))
      .where(and(eq(document.coalitionId, coalitionId), eq(round.state, 'published')))
      .orderBy(desc(round.publishedAt));
    return rows.map((row) => rowToRound(row.round));
  },

  /** Rounds for which something is to be done by the clock: to open, to close, to publish. */
  async due(now: Date): Promise<Round[]> {
    const statement = prepared(query, 'round.due', (on) => {
      const moment = sql.placeholder('now');
      const where = or(
        and(eq(round.state, 'draft'), lte(round.opensAt, sql.param(moment, round.opensAt))),
        and(eq(round.state, 'open'), lte(round.closesAt, sql.param(moment, round.closesAt))),
        and(eq(round.state, 'closed'), lte(round.publishesAt, sql.param(moment, round.publishesAt))),
      );
      return on.select().from(round).where(where).prepare();
    });
    return (await statement.execute({ now })).map(rowToRound);
  },

  /** Every round that is open, of every coalition. */
  async open(): Promise<Round[]> {
    return (await query.select().from(round).where(eq(round.state, 'open'))).map(rowToRound);
  },

  /** Writes the change if the round still is in `from`; false when somebody was faster. */
  async change(id: RoundId, from: RoundState, set: RoundSet): Promise<boolean> {
    const where = and(eq(round.id, id), eq(round.state, from));
    const changed = await query.update(round).set(set).where(where).returning({ id: round.id });
    return changed.length === 1;
  },
});

type Row = Tables['round']['$inferSelect'];

/** What rounds made earlier say nothing of is as it was then. */
const rowToRound = (row: Row): Round => ({
  ...row,
  policy: {
    ...row.policy,
    countriesGoal: row.policy.countriesGoal ?? null,
    second: row.policy.second ?? 'none',
    publicText: row.policy.publicText ?? 'everything',
    languages: row.policy.languages ?? [...interfaceLanguages],
    topics: row.policy.topics ?? [],
    extendDays: row.policy.extendDays ?? null,
  },
});
