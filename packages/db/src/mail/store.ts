import type { Mail, MailAttachment } from '@undersigned/domain';
import { and, asc, desc, eq, inArray, lte, notExists, sql, type SQL } from 'drizzle-orm';
import { placeholdersFor } from '../engine/placeholders.js';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

/** A mail as it is put in; the answers to most go nowhere. */
export type NewMail = Omit<Mail, 'state' | 'replyTo' | 'unsubscribeUrl'> &
  Partial<Pick<Mail, 'replyTo' | 'unsubscribeUrl'>>;

/** A file with the SHA-256 of its bytes, under which it is stored once. */
export type HashedAttachment = MailAttachment & { hash: string };

/** The outbox: a mail is queued in the transaction that makes it true and sent by whoever asks for what is due. */
export const mailStore = (query: Query, { mail, mailAttachment, mailFile }: Tables) => {
  async function remove(which: SQL): Promise<void> {
    const ids = (await query.select({ id: mail.id }).from(mail).where(which)).map(({ id }) => id);
    if (ids.length === 0) return;
    await query.delete(mailAttachment).where(inArray(mailAttachment.mailId, ids));
    await query.delete(mail).where(inArray(mail.id, ids));
    const used = query.select().from(mailAttachment).where(eq(mailAttachment.hash, mailFile.hash));
    await query.delete(mailFile).where(notExists(used));
  }

  return {
    /** Sent from `notBefore` on. False when a mail with this key is there already; nothing is queued then. */
    async queue(
      letter: NewMail,
      notBefore = letter.createdAt,
      attachments: readonly HashedAttachment[] = [],
    ): Promise<boolean> {
      const statement = prepared(query, 'mail.queue', (on) =>
        on
          .insert(mail)
          .values(placeholdersFor(mail))
          .onConflictDoNothing()
          .returning({ id: mail.id })
          .prepare(),
      );
      const { replyTo = null, unsubscribeUrl = null } = letter;
      const state = { state: 'queued', attempts: 0, nextAttemptAt: notBefore, sentAt: null };
      const written = await statement.execute({ ...letter, replyTo, unsubscribeUrl, ...state });
      if (written.length !== 1) return false;
      for (const [position, { name, contentType, hash, bytes }] of attachments.entries()) {
        const file = { hash, bytes: Buffer.from(bytes) };
        await query.insert(mailFile).values(file).onConflictDoNothing();
        await query.insert(mailAttachment).values({ mailId: letter.id, position, name, contentType, hash });
      }
      return true;
    },

    /** The files that travel with a mail, in their order. */
    async attachments(id: Mail['id']): Promise<MailAttachment[]> {
      const { name, contentType } = mailAttachment;
      return query
        .select({ name, contentType, bytes: mailFile.bytes })
        .from(mailAttachment)
        .innerJoin(mailFile, eq(mailFile.hash, mailAttachment.hash))
        .where(eq(mailAttachment.mailId, id))
        .orderBy(asc(mailAttachment.position));
    },

    /** Queued mails whose moment has come, oldest first. */
    async due(now: Date, limit: number): Promise<Mail[]> {
      const statement = prepared(query, 'mail.due', (on) =>
        on
          .select()
          .from(mail)
          .where(
            and(
              eq(mail.state, 'queued'),
              lte(mail.nextAttemptAt, sql.param(sql.placeholder('now'), mail.nextAttemptAt)),
            ),
          )
          .orderBy(asc(mail.nextAttemptAt), asc(mail.createdAt))
          .limit(sql.placeholder('limit'))
          .prepare(),
      );
      const rows = await statement.execute({ now, limit });
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

    /** Takes back a mail without files that has not gone out; false when it has. */
    async takeBack(id: Mail['id']): Promise<boolean> {
      const taken = await query
        .delete(mail)
        .where(and(eq(mail.id, id), eq(mail.state, 'queued')))
        .returning({ id: mail.id });
      return taken.length === 1;
    },

    /** Removes every mail to this address, sent or not, and the address from mails whose answers would go to it. */
    async forget(to: string): Promise<void> {
      await remove(eq(mail.to, to));
      await query.update(mail).set({ replyTo: null }).where(eq(mail.replyTo, to));
    },

    /** Removes every mail whose key begins like this, sent or not, whatever its address. */
    async forgetKeyed(beginning: string): Promise<void> {
      await remove(eq(sql`substr(${mail.key}, 1, ${beginning.length})`, beginning));
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
  };
};

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
