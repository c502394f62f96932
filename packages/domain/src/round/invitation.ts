import { z } from 'zod';
import type { InvitationId, MembershipId, OrganisationId, RoundId } from '../id.js';

/**
 * How far an organisation has come that has not decided yet. invited: it was asked. seen: somebody of it has looked
 * at the text. interested: it means to sign. clearance: its own procedure is under way.
 */
export const invitationStages = ['invited', 'seen', 'interested', 'clearance'] as const;
export type InvitationStage = (typeof invitationStages)[number];

/** An organisation of the directory that was asked to sign, in one round. */
export interface Invitation {
  id: InvitationId;
  roundId: RoundId;
  organisationId: OrganisationId;
  stage: InvitationStage;
  /** The day on which its clearance is expected, "2026-12-10"; only in clearance, and there if it was told. */
  expectedOn: string | null;
  changedAt: Date;
  /** Null when nobody who is signed in said so: the round's opening, or a personal link. */
  changedBy: MembershipId | null;
}

const daySchema = z.iso.date();

/** What an organisation, or a focal point for it, says before it decides. */
export const invitationStepSchema = z.discriminatedUnion('stage', [
  z.strictObject({ stage: z.literal('interested') }),
  z.strictObject({
    stage: z.literal('clearance'),
    expectedOn: daySchema.nullish().transform((day) => day ?? null),
  }),
]);
export type InvitationStep = z.infer<typeof invitationStepSchema>;

/** The stages from which another is reached: who means to sign is not made a mere reader by looking again. */
export const stagesBefore: Record<InvitationStage, readonly InvitationStage[]> = {
  invited: [],
  seen: ['invited'],
  interested: ['invited', 'seen', 'clearance'],
  clearance: ['invited', 'seen', 'interested', 'clearance'],
};
