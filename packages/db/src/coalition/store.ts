import type { Coalition, CoalitionId } from '@undersigned/domain';
import { asc, eq } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const coalitionStore = (query: Query, { coalition }: Tables) => ({
  async insert(row: Coalition): Promise<void> {
    await query.insert(coalition).values(row);
  },

  async byId(id: CoalitionId): Promise<Coalition | null> {
    const [row] = await query.select().from(coalition).where(eq(coalition.id, id));
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
