import type { CoalitionId, Id, Mailing, Notice, PersonId } from '@undersigned/domain';
import { and, asc, desc, eq, isNull, lte, sql, type SQLWrapper } from 'drizzle-orm';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

/** Every question about somebody's notices names whose they are. */
export const noticeStore = (query: Query, { notice }: Tables) => {
  const one = ({ personId, seq }: Pick<Notice, 'personId' | 'seq'>) =>
    and(eq(notice.personId, personId), eq(notice.seq, seq));
  const of = (personId: PersonId, coalitionId: CoalitionId) =>
    and(eq(notice.personId, personId), eq(notice.coalitionId, coalitionId));

  return {
    /** What was noticed before stays as it is. */
    async insert({ mailing, ...row }: Notice): Promise<void> {
      await query
        .insert(notice)
        .values({ ...row, ...columnsOf(mailing) })
        .onConflictDoNothing();
    },

    /** Newest first. */
    async ofPerson(personId: PersonId, coalitionId: CoalitionId, limit: number): Promise<Notice[]> {
      const where = of(personId, coalitionId);
      const rows = await query.select().from(notice).where(where).orderBy(desc(notice.seq)).limit(limit);
      return rows.map(rowToNotice);
    },

    /** Newest first. */
    async unread(personId: PersonId, coalitionId: CoalitionId, limit: number): Promise<Notice[]> {
      const where = and(of(personId, coalitionId), isNull(notice.readAt));
      const rows = await query.select().from(notice).where(where).orderBy(desc(notice.seq)).limit(limit);
      return rows.map(rowToNotice);
    },

    /** Marks one notice, or all up to a number; what was read before keeps its moment. */
    async markRead(
      { personId, coalitionId }: Pick<Notice, 'personId' | 'coalitionId'>,
      which: { seq: number } | { upTo: number },
      at: Date,
    ): Promise<void> {
      const chosen = 'seq' in which ? eq(notice.seq, which.seq) : lte(notice.seq, which.upTo);
      const where = and(of(personId, coalitionId), chosen, isNull(notice.readAt));
      await query.update(notice).set({ readAt: at }).where(where);
    },

    /** Who is to be written to now, those who wait longest first. */
    async whoIsDue(now: Date, limit: number): Promise<Pick<Notice, 'personId' | 'coalitionId'>[]> {
      const statement = prepared(query, 'notice.whoIsDue', (on) =>
        on
          .select({ personId: notice.personId, coalitionId: notice.coalitionId })
          .from(notice)
          .where(isDue(sql.param(sql.placeholder('now'), notice.dueAt)))
          .orderBy(asc(notice.dueAt))
          .limit(sql.placeholder('limit'))
          .prepare(),
      );
      const rows = await statement.execute({ now, limit });
      return [...new Map(rows.map((row) => [`${row.personId} ${row.coalitionId}`, row])).values()];
    },

    /** What somebody is to be written now, oldest first. */
    async due(personId: PersonId, coalitionId: CoalitionId, now: Date): Promise<Notice[]> {
      const where = and(of(personId, coalitionId), isDue(now));
      return (await query.select().from(notice).where(where).orderBy(asc(notice.seq))).map(rowToNotice);
    },

    /** Moves a notice on from where it is thought to be; false when it is not there any more. */
    async changeMailing(
      which: Pick<Notice, 'personId' | 'seq'>,
      from: Mailing['kind'],
      mailing: Mailing,
    ): Promise<boolean> {
      const changed = await query
        .update(notice)
        .set(columnsOf(mailing))
        .where(and(one(which), eq(notice.mailing, from)))
        .returning({ seq: notice.seq });
      return changed.length === 1;
    },

    /** What a mail tells of, oldest first. */
    async ofMail(mailId: Id<'mail'>): Promise<Notice[]> {
      const where = and(eq(notice.mailId, mailId), eq(notice.mailing, 'mailed'));
      return (await query.select().from(notice).where(where).orderBy(asc(notice.seq))).map(rowToNotice);
    },

    async forget(personId: PersonId): Promise<void> {
      await query.delete(notice).where(eq(notice.personId, personId));
    },
  };

  function isDue(now: Date | SQLWrapper) {
    return and(eq(notice.mailing, 'waiting'), lte(notice.dueAt, now));
  }
};

type Row = Tables['notice']['$inferSelect'];

function rowToNotice({ mailing, dueAt, mailId, ...row }: Row): Notice {
  return { ...row, mailing: mailingIn({ ...row, mailing, dueAt, mailId }) };
}

function mailingIn({ mailing, dueAt, mailId, at }: Row): Mailing {
  switch (mailing) {
    case 'none':
    case 'dropped':
      return { kind: mailing };
    case 'waiting':
      return { kind: mailing, dueAt: dueAt ?? at };
    case 'mailed':
      return mailId === null ? { kind: 'dropped' } : { kind: mailing, mailId };
  }
}

const columnsOf = (mailing: Mailing) => ({
  mailing: mailing.kind,
  dueAt: mailing.kind === 'waiting' ? mailing.dueAt : null,
  mailId: mailing.kind === 'mailed' ? mailing.mailId : null,
});
