import { z } from 'zod';
import { idSchema, type MembershipId, type OrganisationId } from '../id.js';

/** Somebody called into a thread: one person, or an organisation as a whole. */
export const mentionSchema = z.union([
  z.strictObject({ membershipId: idSchema('membership') }),
  z.strictObject({ organisationId: idSchema('organisation') }),
]);
export type Mention = z.infer<typeof mentionSchema>;

export const mentionsSchema = z.array(mentionSchema).max(20).default([]);

/** Somebody who may read a text, as far as a thread needs to know them. */
export interface TextReader {
  membershipId: MembershipId;
  personName: string;
  organisationId: OrganisationId | null;
  organisationName: string | null;
  /** Whether they belong to the drafting group. */
  drafts: boolean;
}

export const isMentioned = (
  mention: Mention,
  who: { membershipId: MembershipId | null; organisationId: OrganisationId | null },
): boolean =>
  'membershipId' in mention
    ? mention.membershipId === who.membershipId
    : mention.organisationId === who.organisationId;
