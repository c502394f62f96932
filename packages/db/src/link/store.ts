import type { Link, LinkPurpose } from '@undersigned/domain';
import { and, count, eq, gt, gte, isNull, like, lt } from 'drizzle-orm';
import { placeholdersFor } from '../engine/placeholders.js';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

/** Links by the hash of their secret. The purpose is part of every question: a link opens one kind of door. */
export const linkStore = (query: Query, { link }: Tables) => ({
  async insert(row: Link, tokenHash: string): Promise<void> {
    const statement = prepared(query, 'link.insert', (on) =>
      on.insert(link).values(placeholdersFor(link)).prepare(),
    );
    await statement.execute({ ...row, tokenHash });
  },

  /** The link if it is neither used nor expired at `now`. */
  async usable(purpose: LinkPurpose, tokenHash: string, now: Date): Promise<Link | null> {
    const [row] = await query
      .select()
      .from(link)
      .where(
        and(
          eq(link.purpose, purpose),
          eq(link.tokenHash, tokenHash),
          isNull(link.usedAt),
          gt(link.expiresAt, now),
        ),
      );
    return row ? rowToLink(row) : null;
  },

  /** The link in whatever state it is; for doors that tell a second comer what the first one did. */
  async find(purpose: LinkPurpose, tokenHash: string): Promise<Link | null> {
    const where = and(eq(link.purpose, purpose), eq(link.tokenHash, tokenHash));
    const [row] = await query.select().from(link).where(where);
    return row ? rowToLink(row) : null;
  },

  /** Spends the link; null when it is used, expired or unknown. Of two who come at once one gets it. */
  async use(purpose: LinkPurpose, tokenHash: string, now: Date): Promise<Link | null> {
    const [row] = await query
      .update(link)
      .set({ usedAt: now })
      .where(
        and(
          eq(link.purpose, purpose),
          eq(link.tokenHash, tokenHash),
          isNull(link.usedAt),
          gt(link.expiresAt, now),
        ),
      )
      .returning();
    return row ? rowToLink(row) : null;
  },

  /** Makes every open link to this subject useless. */
  async endAll(purpose: LinkPurpose, subject: string, now: Date): Promise<void> {
    await query
      .update(link)
      .set({ usedAt: now })
      .where(and(eq(link.purpose, purpose), eq(link.subject, subject), isNull(link.usedAt)));
  },

  /** How many links to subjects that begin so were made since. */
  async countSince(purpose: LinkPurpose, beginning: string, since: Date): Promise<number> {
    const where = and(
      eq(link.purpose, purpose),
      like(link.subject, `${beginning}%`),
      gte(link.createdAt, since),
    );
    const [row] = await query.select({ links: count() }).from(link).where(where);
    return row?.links ?? 0;
  },

  /** Removes every link to this subject, whatever its purpose. */
  async forget(subject: string): Promise<void> {
    await query.delete(link).where(eq(link.subject, subject));
  },

  /** Forgets links that expired before `moment`. */
  async deleteExpired(moment: Date): Promise<void> {
    await query.delete(link).where(lt(link.expiresAt, moment));
  },
});

type Row = Tables['link']['$inferSelect'];

function rowToLink({ tokenHash: _hash, ...row }: Row): Link {
  return row;
}
