import type { Mail } from '@undersigned/domain';
import { and, asc, desc, eq, lte } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

/** The outbox: a mail is queued in the transaction that makes it true and sent by whoever asks for what is due. */
export const mailStore = (query: Query, { mail }: Tables) => ({
  /** Sent from `notBefore` on. False when a mail with this key is there already; nothing is queued then. */
  async queue(letter: Omit<Mail, 'state'>, notBefore = letter.createdAt): Promise<boolean> {
    const written = await query
      .insert(mail)
      .values({ ...letter, state: 'queued', attempts: 0, nextAttemptAt: notBefore })
      .onConflictDoNothing()
      .returning({ id: mail.id });
    return written.length === 1;
  },

  /** Queued mails whose moment has come, oldest first. */
  async due(now: Date, limit: number): Promise<Mail[]> {
    const rows = await query
      .select()
      .from(mail)
      .where(and(eq(mail.state, 'queued'), lte(mail.nextAttemptAt, now)))
      .orderBy(asc(mail.nextAttemptAt), asc(mail.createdAt))
      .limit(limit);
    return rows.map(rowToMail);
  },

  async markSent(id: Mail['id'], at: Date): Promise<void> {
    await query.update(mail).set({ state: 'sent', sentAt: at }).where(eq(mail.id, id));
  },

  /** After an attempt that failed and will be repeated. */
  async postpone(id: Mail['id'], attempts: number, nextAttemptAt: Date): Promise<void> {
    await query.update(mail).set({ attempts, nextAttemptAt }).where(eq(mail.id, id));
  },

  /** After the attempt that was the last. */
  async giveUp(id: Mail['id'], attempts: number): Promise<void> {
    await query.update(mail).set({ state: 'failed', attempts }).where(eq(mail.id, id));
  },

  /** Removes every mail to this address, sent or not. */
  async forget(to: string): Promise<void> {
    await query.delete(mail).where(eq(mail.to, to));
  },

  async byId(id: Mail['id']): Promise<Mail | null> {
    const [row] = await query.select().from(mail).where(eq(mail.id, id));
    return row ? rowToMail(row) : null;
  },

  /** Newest first. */
  async latest(limit: number): Promise<Mail[]> {
    const rows = await query.select().from(mail).orderBy(desc(mail.createdAt)).limit(limit);
    return rows.map(rowToMail);
  },
});

type Row = Tables['mail']['$inferSelect'];

function rowToMail({ state, attempts, nextAttemptAt, sentAt, ...letter }: Row): Mail {
  return { ...letter, state: stateOf({ state, attempts, nextAttemptAt, sentAt }) };
}

function stateOf(row: Pick<Row, 'state' | 'attempts' | 'nextAttemptAt' | 'sentAt'>): Mail['state'] {
  switch (row.state) {
    case 'queued':
      return { kind: 'queued', attempts: row.attempts, nextAttemptAt: row.nextAttemptAt };
    case 'sent':
      return { kind: 'sent', at: row.sentAt ?? row.nextAttemptAt };
    case 'failed':
      return { kind: 'failed', attempts: row.attempts };
  }
}
