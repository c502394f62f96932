import type { CoalitionId, Membership, MembershipId, PersonId, Role } from '@undersigned/domain';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const membershipStore = (query: Query, { membership }: Tables) => ({
  async insert(row: Membership): Promise<void> {
    await query.insert(membership).values(row);
  },

  async byId(id: MembershipId): Promise<Membership | null> {
    const [row] = await query.select().from(membership).where(eq(membership.id, id));
    return row ?? null;
  },

  /** Current memberships of a person, in every coalition, oldest first. */
  async ofPerson(personId: PersonId): Promise<Membership[]> {
    const where = and(eq(membership.personId, sql.placeholder('personId')), isNull(membership.endedAt));
    const statement = prepared(query, 'membership.ofPerson', (on) =>
      on.select().from(membership).where(where).orderBy(asc(membership.createdAt)).prepare(),
    );
    return statement.execute({ personId });
  },

  /** Current memberships of a coalition, oldest first. */
  async ofCoalition(coalitionId: CoalitionId): Promise<Membership[]> {
    const where = and(eq(membership.coalitionId, coalitionId), isNull(membership.endedAt));
    return query.select().from(membership).where(where).orderBy(asc(membership.createdAt));
  },

  /** False when it has ended meanwhile. */
  async changeRole(id: MembershipId, role: Role): Promise<boolean> {
    const where = and(eq(membership.id, id), isNull(membership.endedAt));
    const changed = await query
      .update(membership)
      .set({ role })
      .where(where)
      .returning({ id: membership.id });
    return changed.length === 1;
  },

  /** False when somebody was faster. */
  async end(id: MembershipId, at: Date): Promise<boolean> {
    const where = and(eq(membership.id, id), isNull(membership.endedAt));
    const ended = await query
      .update(membership)
      .set({ endedAt: at })
      .where(where)
      .returning({ id: membership.id });
    return ended.length === 1;
  },
});
