import type {
  CoalitionId,
  Mandate,
  MandateId,
  MembershipId,
  NamedMandate,
  OrganisationId,
  PersonId,
} from '@undersigned/domain';
import { and, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const mandateStore = (query: Query, { mandate, membership }: Tables) => {
  /** Newest first. */
  const named = async (where: SQL): Promise<NamedMandate[]> =>
    query
      .select({ mandate, membership })
      .from(mandate)
      .innerJoin(membership, eq(membership.id, mandate.membershipId))
      .where(where)
      .orderBy(desc(mandate.givenAt), desc(mandate.id));
  return {
    async insert(row: Mandate): Promise<void> {
      await query.insert(mandate).values(row);
    },

    async byId(id: MandateId): Promise<Mandate | null> {
      const [row] = await query.select().from(mandate).where(eq(mandate.id, id));
      return row ?? null;
    },

    /** Of an organisation, ended ones too, newest first. */
    async ofOrganisation(organisationId: OrganisationId): Promise<NamedMandate[]> {
      return named(eq(mandate.organisationId, organisationId));
    },

    /** Of a coalition, ended ones too, newest first. */
    async ofCoalition(coalitionId: CoalitionId): Promise<NamedMandate[]> {
      return named(eq(mandate.coalitionId, coalitionId));
    },

    /** Of one person in one place, ended ones too, newest first. */
    async ofMembership(membershipId: MembershipId): Promise<NamedMandate[]> {
      return named(eq(mandate.membershipId, membershipId));
    },

    /** False when somebody has ended it meanwhile. */
    async end(
      id: MandateId,
      { endedBy, endedAt }: { endedBy: MembershipId; endedAt: Date },
    ): Promise<boolean> {
      const where = and(eq(mandate.id, id), isNull(mandate.endedAt));
      const ended = await query
        .update(mandate)
        .set({ endedBy, endedAt })
        .where(where)
        .returning({ id: mandate.id });
      return ended.length === 1;
    },

    /** Takes away what the mandates of a person rest on, which may name them. */
    async forgetPerson(personId: PersonId): Promise<void> {
      const theirs = query
        .select({ id: membership.id })
        .from(membership)
        .where(eq(membership.personId, personId));
      await query.update(mandate).set({ note: '' }).where(inArray(mandate.membershipId, theirs));
    },
  };
};
