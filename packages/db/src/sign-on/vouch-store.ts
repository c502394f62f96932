import type { RoundId, SignOnId, Vouch } from '@undersigned/domain';
import { asc, eq } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const vouchStore = (query: Query, { vouch, signOn }: Tables) => ({
  /** False when somebody else has said something in this position meanwhile. */
  async append(row: Vouch): Promise<boolean> {
    const written = await query
      .insert(vouch)
      .values(row)
      .onConflictDoNothing()
      .returning({ position: vouch.position });
    return written.length === 1;
  },

  /** What was said about one sign-on, oldest first. */
  async ofSignOn(signOnId: SignOnId): Promise<Vouch[]> {
    return query.select().from(vouch).where(eq(vouch.signOnId, signOnId)).orderBy(asc(vouch.position));
  },

  /** What was said about those of a round, by sign-on and oldest first. */
  async ofRound(roundId: RoundId): Promise<Vouch[]> {
    const rows = await query
      .select({ vouch })
      .from(vouch)
      .innerJoin(signOn, eq(signOn.id, vouch.signOnId))
      .where(eq(signOn.roundId, roundId))
      .orderBy(asc(vouch.signOnId), asc(vouch.position));
    return rows.map((row) => row.vouch);
  },
});
