import type { Person, PersonId } from '@undersigned/domain';
import { count, eq, inArray, sql } from 'drizzle-orm';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const personStore = (query: Query, { person }: Tables) => ({
  async insert(row: Person): Promise<void> {
    await query.insert(person).values(row);
  },

  async update(id: PersonId, change: Partial<Omit<Person, 'id'>>): Promise<void> {
    await query.update(person).set(change).where(eq(person.id, id));
  },

  async byId(id: PersonId): Promise<Person | null> {
    const statement = prepared(query, 'person.byId', (on) =>
      on
        .select()
        .from(person)
        .where(eq(person.id, sql.placeholder('id')))
        .prepare(),
    );
    const [row] = await statement.execute({ id });
    return row ?? null;
  },

  async byIds(ids: PersonId[]): Promise<Person[]> {
    if (ids.length === 0) return [];
    return query.select().from(person).where(inArray(person.id, ids));
  },

  /** `email` as `emailSchema` normalises it. */
  async byEmail(email: string): Promise<Person | null> {
    const [row] = await query.select().from(person).where(eq(person.email, email));
    return row ?? null;
  },

  async count(): Promise<number> {
    const [row] = await query.select({ people: count() }).from(person);
    return row?.people ?? 0;
  },
});
