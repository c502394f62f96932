import type { Coalition, CoalitionId, CoalitionSettings } from '@undersigned/domain';
import { and, asc, eq, sql } from 'drizzle-orm';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const coalitionStore = (query: Query, { coalition }: Tables) => ({
  async insert(row: Coalition): Promise<void> {
    await query.insert(coalition).values(row);
  },

  /** Writes the settings if they still are as `seen`; false when somebody was faster. */
  async change(id: CoalitionId, seen: CoalitionSettings, wanted: CoalitionSettings): Promise<boolean> {
    const { name, language, timeZone } = wanted;
    const changed = await query
      .update(coalition)
      .set({ name, language, timeZone })
      .where(
        and(
          eq(coalition.id, id),
          eq(coalition.name, seen.name),
          eq(coalition.language, seen.language),
          eq(coalition.timeZone, seen.timeZone),
        ),
      )
      .returning({ id: coalition.id });
    return changed.length === 1;
  },

  async byId(id: CoalitionId): Promise<Coalition | null> {
    const statement = prepared(query, 'coalition.byId', (on) =>
      on
        .select()
        .from(coalition)
        .where(eq(coalition.id, sql.placeholder('id')))
        .prepare(),
    );
    const [row] = await statement.execute({ id });
    return row ?? null;
  },

  async bySlug(slug: string): Promise<Coalition | null> {
    const [row] = await query.select().from(coalition).where(eq(coalition.slug, slug));
    return row ?? null;
  },

  async all(): Promise<Coalition[]> {
    return query.select().from(coalition).orderBy(asc(coalition.createdAt));
  },
});
