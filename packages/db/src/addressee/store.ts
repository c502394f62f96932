import type { Addressee, AddresseeId, CoalitionId } from '@undersigned/domain';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

/** What may change in an entry. */
type AddresseeSet = Partial<Omit<Addressee, 'id' | 'coalitionId' | 'createdAt'>>;

/** To whom a coalition sends its texts. */
export const addresseeStore = (query: Query, { addressee }: Tables) => ({
  /** False when the coalition has the address already, also among those who were removed. */
  async insert(row: Addressee): Promise<boolean> {
    const written = await query
      .insert(addressee)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: addressee.id });
    return written.length === 1;
  },

  async update(id: AddresseeId, set: AddresseeSet): Promise<void> {
    await query.update(addressee).set(set).where(eq(addressee.id, id));
  },

  async byId(id: AddresseeId): Promise<Addressee | null> {
    const [row] = await query.select().from(addressee).where(eq(addressee.id, id));
    return row ?? null;
  },

  async byIds(ids: AddresseeId[]): Promise<Addressee[]> {
    if (ids.length === 0) return [];
    return query.select().from(addressee).where(inArray(addressee.id, ids));
  },

  /** Also one that was removed. */
  async byEmail(coalitionId: CoalitionId, email: string): Promise<Addressee | null> {
    const where = and(eq(addressee.coalitionId, coalitionId), eq(addressee.email, email));
    const [row] = await query.select().from(addressee).where(where);
    return row ?? null;
  },

  /** The directory, by institution and name; without those who were removed. */
  async ofCoalition(coalitionId: CoalitionId): Promise<Addressee[]> {
    return query
      .select()
      .from(addressee)
      .where(and(eq(addressee.coalitionId, coalitionId), isNull(addressee.removedAt)))
      .orderBy(asc(addressee.institution), asc(addressee.name));
  },

  /** Every entry with this address, in all coalitions. */
  async withEmail(email: string): Promise<Addressee[]> {
    return query.select().from(addressee).where(eq(addressee.email, email));
  },
});
