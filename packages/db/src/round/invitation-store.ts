import type { Invitation, InvitationId, InvitationStage, OrganisationId, RoundId } from '@undersigned/domain';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';

export const invitationStore = (query: Query, { invitation }: Tables) => ({
  /** Leaves the invitation alone that an organisation has in this round already; false then. */
  async insert(row: Invitation): Promise<boolean> {
    const written = await query
      .insert(invitation)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: invitation.id });
    return written.length === 1;
  },

  async byId(id: InvitationId): Promise<Invitation | null> {
    const [row] = await query.select().from(invitation).where(eq(invitation.id, id));
    return row ?? null;
  },

  async ofRound(roundId: RoundId): Promise<Invitation[]> {
    return query.select().from(invitation).where(eq(invitation.roundId, roundId)).orderBy(asc(invitation.id));
  },

  async ofOrganisation(roundId: RoundId, organisationId: OrganisationId): Promise<Invitation | null> {
    const where = and(eq(invitation.roundId, roundId), eq(invitation.organisationId, organisationId));
    const [row] = await query.select().from(invitation).where(where);
    return row ?? null;
  },

  /** Writes the change if the invitation still is in one of `from`; false when somebody was faster. */
  async change(
    id: InvitationId,
    from: readonly InvitationStage[],
    set: Pick<Invitation, 'stage' | 'expectedOn' | 'changedAt' | 'changedBy'>,
  ): Promise<boolean> {
    const changed = await query
      .update(invitation)
      .set(set)
      .where(and(eq(invitation.id, id), inArray(invitation.stage, [...from])))
      .returning({ id: invitation.id });
    return changed.length === 1;
  },
});
