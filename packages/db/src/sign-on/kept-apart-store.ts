import type { CoalitionId } from '@undersigned/domain';
import { eq } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

/** The keys of two names, in any order. */
export type KeyPair = readonly [string, string];

export const keptApartStore = (query: Query, { keptApart }: Tables) => ({
  /** Remembers that two names are of different organisations; false when it is remembered already. */
  async insert(coalitionId: CoalitionId, keys: KeyPair, at: Date): Promise<boolean> {
    const [oneKey = '', otherKey = ''] = [...keys].sort();
    const written = await query
      .insert(keptApart)
      .values({ coalitionId, oneKey, otherKey, at })
      .onConflictDoNothing()
      .returning({ oneKey: keptApart.oneKey });
    return written.length === 1;
  },

  async ofCoalition(coalitionId: CoalitionId): Promise<KeyPair[]> {
    const rows = await query.select().from(keptApart).where(eq(keptApart.coalitionId, coalitionId));
    return rows.map(({ oneKey, otherKey }) => [oneKey, otherKey] as const);
  },
});
