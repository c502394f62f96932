import { z } from 'zod';
import { evidenceSchema } from '../evidence.js';
import { idSchema, type CoalitionId, type MandateId, type MembershipId, type OrganisationId } from '../id.js';
import { topicsSchema } from './topic.js';

/** What somebody says who records a mandate in the directory. */
export const newMandateSchema = z.strictObject({
  /** The person, by what they do for the organisation. */
  membershipId: idSchema('membership'),
  topics: topicsSchema.refine((topics) => topics.length > 0),
  /** The last day on which it holds; left out: it holds until somebody ends it. */
  until: z.iso
    .date()
    .nullish()
    .transform((day) => day ?? null),
  /** What it rests on: "decision of the board of 3 March". */
  note: evidenceSchema.min(1),
});
export type NewMandate = z.infer<typeof newMandateSchema>;

/** A person of an organisation may sign on some topics without being decided on anew. Ended ones stay, for the record. */
export interface Mandate extends NewMandate {
  id: MandateId;
  coalitionId: CoalitionId;
  organisationId: OrganisationId;
  givenBy: MembershipId;
  givenAt: Date;
  /** Who ended it, and when; null while nobody has. */
  endedBy: MembershipId | null;
  endedAt: Date | null;
}
