import type { Reminder, RoundId } from '@undersigned/domain';
import { asc, eq } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const reminderStore = (query: Query, { reminder }: Tables) => ({
  /** False when a reminder of this key went out before: nothing is to be sent then. */
  async insert(row: Reminder): Promise<boolean> {
    const written = await query
      .insert(reminder)
      .values(row)
      .onConflictDoNothing()
      .returning({ key: reminder.key });
    return written.length === 1;
  },

  /** Oldest first. */
  async ofRound(roundId: RoundId): Promise<Reminder[]> {
    return query.select().from(reminder).where(eq(reminder.roundId, roundId)).orderBy(asc(reminder.sentAt));
  },
});
