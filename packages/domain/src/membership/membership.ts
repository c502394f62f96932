import { z } from 'zod';
import { emailSchema } from '../email.js';
import { idSchema, type CoalitionId, type MembershipId, type OrganisationId, type PersonId } from '../id.js';

export const roles = ['focal-point', 'member', 'observer'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** One person acting for one organisation in one coalition. Ended memberships stay, for the record. */
export interface Membership {
  id: MembershipId;
  coalitionId: CoalitionId;
  personId: PersonId;
  /** Null for a coordinator who is employed by no member organisation. */
  organisationId: OrganisationId | null;
  role: Role;
  createdAt: Date;
  endedAt: Date | null;
}

export const newMembershipSchema = z.strictObject({
  email: emailSchema,
  name: z.string().trim().min(1).max(120),
  organisationId: idSchema('organisation')
    .nullish()
    .transform((id) => id ?? null),
  role: roleSchema.default('member'),
});
export type NewMembership = z.infer<typeof newMembershipSchema>;
