import type { ApiToken, PersonId } from '@undersigned/domain';
import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const apiTokenStore = (query: Query, { apiToken }: Tables) => ({
  async insert(row: ApiToken, tokenHash: string): Promise<void> {
    await query.insert(apiToken).values({ ...row, tokenHash });
  },

  /** The token that is still good, by the hash of its secret. */
  async byTokenHash(tokenHash: string): Promise<ApiToken | null> {
    const where = and(eq(apiToken.tokenHash, tokenHash), isNull(apiToken.revokedAt));
    const [row] = await query.select().from(apiToken).where(where);
    return row ? rowToToken(row) : null;
  },

  async isGood(id: ApiToken['id']): Promise<boolean> {
    const where = and(eq(apiToken.id, id), isNull(apiToken.revokedAt));
    const rows = await query.select({ id: apiToken.id }).from(apiToken).where(where);
    return rows.length === 1;
  },

  /** Those still good, newest first. */
  async ofPerson(personId: PersonId): Promise<ApiToken[]> {
    const where = and(eq(apiToken.personId, personId), isNull(apiToken.revokedAt));
    const rows = await query.select().from(apiToken).where(where).orderBy(desc(apiToken.createdAt));
    return rows.map(rowToToken);
  },

  /** False when it is not this person's or was revoked already. */
  async revoke(id: ApiToken['id'], personId: PersonId, at: Date): Promise<boolean> {
    const revoked = await query
      .update(apiToken)
      .set({ revokedAt: at })
      .where(and(eq(apiToken.id, id), eq(apiToken.personId, personId), isNull(apiToken.revokedAt)))
      .returning({ id: apiToken.id });
    return revoked.length === 1;
  },

  async revokeAll(personId: PersonId, at: Date): Promise<void> {
    const where = and(eq(apiToken.personId, personId), isNull(apiToken.revokedAt));
    await query.update(apiToken).set({ revokedAt: at }).where(where);
  },
});

type Row = Tables['apiToken']['$inferSelect'];

function rowToToken({ tokenHash: _hash, ...row }: Row): ApiToken {
  return row;
}
