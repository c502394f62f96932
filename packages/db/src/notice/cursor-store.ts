import { and, eq, sql } from 'drizzle-orm';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

/** How far the readers of the log have come who must miss nothing and do nothing twice. */
export const logCursorStore = (query: Query, { logCursor }: Tables) => ({
  async read(reader: string): Promise<number | null> {
    const statement = prepared(query, 'logCursor.read', (on) =>
      on
        .select()
        .from(logCursor)
        .where(eq(logCursor.reader, sql.placeholder('reader')))
        .prepare(),
    );
    const [row] = await statement.execute({ reader });
    return row?.seq ?? null;
  },

  /** Where a reader begins; one that has begun stays where it is. */
  async begin(reader: string, seq: number): Promise<void> {
    await query.insert(logCursor).values({ reader, seq }).onConflictDoNothing();
  },

  /** False when somebody else has moved it. */
  async move(reader: string, from: number, to: number): Promise<boolean> {
    const moved = await query
      .update(logCursor)
      .set({ seq: to })
      .where(and(eq(logCursor.reader, reader), eq(logCursor.seq, from)))
      .returning({ seq: logCursor.seq });
    return moved.length === 1;
  },
});
