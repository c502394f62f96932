import type {
  DocumentId,
  Guest,
  GuestLink,
  GuestLinkEnd,
  GuestLinkId,
  MembershipId,
  PersonId,
} from '@undersigned/domain';
import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { prepared } from '../engine/prepared.js';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

/** Personal links into one text, by the hash of their secret, and the guests who came by them. */
export const guestLinkStore = (query: Query, { guestLink, membership }: Tables) => {
  /** Their membership is the one that was set aside for the guest. */
  const isOfMember = (personId: PersonId) =>
    inArray(
      guestLink.membershipId,
      query.select({ id: membership.id }).from(membership).where(eq(membership.personId, personId)),
    );

  return {
    async insert({ guest, end, ...row }: GuestLink, tokenHash: string): Promise<void> {
      await query.insert(guestLink).values({ ...row, tokenHash, ...guestColumns(guest), ...endColumns(end) });
    },

    async byId(id: GuestLinkId): Promise<GuestLink | null> {
      const [row] = await query.select().from(guestLink).where(eq(guestLink.id, id));
      return row ? rowToGuestLink(row) : null;
    },

    async byIds(ids: GuestLinkId[]): Promise<GuestLink[]> {
      if (ids.length === 0) return [];
      const rows = await query.select().from(guestLink).where(inArray(guestLink.id, ids));
      return rows.map(rowToGuestLink);
    },

    /** The link for which this membership was set aside. */
    async byMembership(membershipId: MembershipId): Promise<GuestLink | null> {
      const [row] = await query.select().from(guestLink).where(eq(guestLink.membershipId, membershipId));
      return row ? rowToGuestLink(row) : null;
    },

    /** The links for which these people were set aside: their guests write as them, also once they are members. */
    async byPersons(ids: PersonId[]): Promise<GuestLink[]> {
      if (ids.length === 0) return [];
      const rows = await query.select().from(guestLink).where(inArray(guestLink.personId, ids));
      return rows.map(rowToGuestLink);
    },

    /** The links by which a member came as a guest. */
    async ofMember(personId: PersonId): Promise<GuestLink[]> {
      const rows = await query.select().from(guestLink).where(isOfMember(personId));
      return rows.map(rowToGuestLink);
    },

    /** In whatever state it is; the caller has the clock. */
    async byTokenHash(tokenHash: string): Promise<GuestLink | null> {
      const [row] = await query.select().from(guestLink).where(eq(guestLink.tokenHash, tokenHash));
      return row ? rowToGuestLink(row) : null;
    },

    /** Oldest first, ended ones included. */
    async ofDocument(documentId: DocumentId): Promise<GuestLink[]> {
      const rows = await query
        .select()
        .from(guestLink)
        .where(eq(guestLink.documentId, documentId))
        .orderBy(asc(guestLink.createdAt), asc(guestLink.id));
      return rows.map(rowToGuestLink);
    },

    /** Binds the link to whoever came first; false when somebody has been faster, or it has ended. */
    async enter(id: GuestLinkId, guest: Guest): Promise<boolean> {
      const changed = await query
        .update(guestLink)
        .set(guestColumns(guest))
        .where(and(eq(guestLink.id, id), isNull(guestLink.enteredAt), isNull(guestLink.endedAt)))
        .returning({ id: guestLink.id });
      return changed.length === 1;
    },

    async seen(id: GuestLinkId, seenAt: Date): Promise<void> {
      await query.update(guestLink).set({ seenAt }).where(eq(guestLink.id, id));
    },

    /** Ends the link; false when it has ended already. */
    async end(id: GuestLinkId, end: GuestLinkEnd): Promise<boolean> {
      const changed = await query
        .update(guestLink)
        .set(endColumns(end))
        .where(and(eq(guestLink.id, id), isNull(guestLink.endedAt)))
        .returning({ id: guestLink.id });
      return changed.length === 1;
    },

    /** Notes that there is news for its guest from this row of the log on; what waits already goes with it. */
    async newsWaits(id: GuestLinkId, from: number, dueAt: Date): Promise<void> {
      await query
        .update(guestLink)
        .set({ newsFrom: from, newsDueAt: dueAt })
        .where(and(eq(guestLink.id, id), isNull(guestLink.newsFrom)));
    },

    /** The links whose guests are to be told now, who wait longest first. */
    async newsDue(now: Date, limit: number): Promise<{ id: GuestLinkId; from: number }[]> {
      const statement = prepared(query, 'guestLink.newsDue', (on) =>
        on
          .select({ id: guestLink.id, from: guestLink.newsFrom })
          .from(guestLink)
          .where(lte(guestLink.newsDueAt, sql.param(sql.placeholder('now'), guestLink.newsDueAt)))
          .orderBy(asc(guestLink.newsDueAt))
          .limit(sql.placeholder('limit'))
          .prepare(),
      );
      const rows = await statement.execute({ now, limit });
      return rows.flatMap(({ id, from }) => (from === null ? [] : [{ id, from }]));
    },

    /** Nothing waits any more; false when somebody else has told it. */
    async newsTold(id: GuestLinkId, from: number): Promise<boolean> {
      const told = await query
        .update(guestLink)
        .set({ newsFrom: null, newsDueAt: null })
        .where(and(eq(guestLink.id, id), eq(guestLink.newsFrom, from)))
        .returning({ id: guestLink.id });
      return told.length === 1;
    },

    /** Ends or begins the mails to its guest. */
    async turnAnswers(id: GuestLinkId, to: 'on' | 'off'): Promise<void> {
      await query
        .update(guestLink)
        .set({ answersOff: to === 'off' })
        .where(eq(guestLink.id, id));
    },

    /** Every link that was sent to this address, or whose guest is answered there, ended ones included. */
    async ofAddress(email: string): Promise<GuestLink[]> {
      const where = or(eq(guestLink.email, email), eq(guestLink.answersTo, email));
      const rows = await query.select().from(guestLink).where(where);
      return rows.map(rowToGuestLink);
    },

    /** Takes out of a link for whom it was: name, label and address. */
    async forget(id: GuestLinkId, name: string): Promise<void> {
      await query
        .update(guestLink)
        .set({ label: name, email: null, guestName: name, answersTo: null })
        .where(eq(guestLink.id, id));
    },

    /** Takes the name of a member out of the links by which they once came, also out of what those were called. */
    async forgetMember(personId: PersonId, name: string): Promise<void> {
      await query
        .update(guestLink)
        .set({ guestName: name, label: name, email: null, answersTo: null })
        .where(isOfMember(personId));
    },
  };
};

type Row = Tables['guestLink']['$inferSelect'];

function rowToGuestLink(row: Row): GuestLink {
  const { id, documentId, label, email, access, membershipId, personId, createdBy, createdAt, expiresAt } =
    row;
  const { guestName: name, guestOrganisation: organisation, enteredAt, seenAt, endedAs, endedAt } = row;
  const { answersTo: to, answersLanguage: language, answersOff: isOff } = row;
  return {
    id,
    documentId,
    label,
    email,
    access,
    membershipId,
    personId,
    createdBy,
    createdAt,
    expiresAt,
    guest:
      name !== null && organisation !== null && enteredAt
        ? {
            name,
            organisation,
            enteredAt,
            seenAt: seenAt ?? enteredAt,
            answers: to === null ? null : { to, language: language ?? 'en', isOff },
          }
        : null,
    end: endedAs && endedAt ? { as: endedAs, at: endedAt } : null,
  };
}

const guestColumns = (guest: Guest | null) => ({
  guestName: guest?.name ?? null,
  guestOrganisation: guest?.organisation ?? null,
  enteredAt: guest?.enteredAt ?? null,
  seenAt: guest?.seenAt ?? null,
  answersTo: guest?.answers?.to ?? null,
  answersLanguage: guest?.answers?.language ?? null,
  answersOff: guest?.answers?.isOff ?? false,
});

const endColumns = (end: GuestLinkEnd | null) => ({ endedAs: end?.as ?? null, endedAt: end?.at ?? null });
