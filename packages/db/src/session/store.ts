import type { Membership, PersonId, Session, SessionId } from '@undersigned/domain';
import { desc, eq, lt, sql } from 'drizzle-orm';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const sessionStore = (query: Query, { session }: Tables) => ({
  async insert(row: Session, tokenHash: string): Promise<void> {
    await query.insert(session).values({ ...row, tokenHash });
  },

  async byId(id: SessionId): Promise<Session | null> {
    const [row] = await query.select().from(session).where(eq(session.id, id));
    return row ? rowToSession(row) : null;
  },

  /** The session of a cookie, by the hash of its value; expired ones are given too, the caller has the clock. */
  async byTokenHash(tokenHash: string): Promise<Session | null> {
    const statement = prepared(query, 'session.byTokenHash', (on) =>
      on
        .select()
        .from(session)
        .where(eq(session.tokenHash, sql.placeholder('tokenHash')))
        .prepare(),
    );
    const [row] = await statement.execute({ tokenHash });
    return row ? rowToSession(row) : null;
  },

  /** Newest first. */
  async ofPerson(personId: PersonId): Promise<Session[]> {
    const where = eq(session.personId, personId);
    const rows = await query.select().from(session).where(where).orderBy(desc(session.createdAt));
    return rows.map(rowToSession);
  },

  /** Remembers which membership acts in its coalition. */
  async setActing({ id, acting }: Session, chosen: Pick<Membership, 'id' | 'coalitionId'>): Promise<void> {
    await query
      .update(session)
      .set({ acting: { ...acting, [chosen.coalitionId]: chosen.id } })
      .where(eq(session.id, id));
  },

  async extend(id: SessionId, expiresAt: Date): Promise<void> {
    await query.update(session).set({ expiresAt }).where(eq(session.id, id));
  },

  /** False when it had ended already. */
  async end(id: SessionId): Promise<boolean> {
    const ended = await query.delete(session).where(eq(session.id, id)).returning({ id: session.id });
    return ended.length === 1;
  },

  /** Gives how many there were. */
  async endAll(personId: PersonId): Promise<number> {
    const ended = await query
      .delete(session)
      .where(eq(session.personId, personId))
      .returning({ id: session.id });
    return ended.length;
  },

  async deleteExpired(moment: Date): Promise<void> {
    await query.delete(session).where(lt(session.expiresAt, moment));
  },
});

type Row = Tables['session']['$inferSelect'];

function rowToSession({ tokenHash: _hash, ...row }: Row): Session {
  return row;
}
