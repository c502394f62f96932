import { z } from 'zod';
import { emailSchema } from '../email.js';
import {
  idSchema,
  type EditionId,
  type MembershipId,
  type OrganisationId,
  type RoundId,
  type SignOnId,
} from '../id.js';
import { countryCodeSchema } from '../organisation/organisation.js';

export const decisions = ['sign', 'reservation', 'support', 'decline', 'object'] as const;
export type Decision = (typeof decisions)[number];

export const signatorySchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  title: z.string().trim().max(120).default(''),
  email: emailSchema,
});
export type Signatory = z.infer<typeof signatorySchema>;

export const newSignOnSchema = z
  .strictObject({
    organisationId: idSchema('organisation').optional(),
    organisation: z
      .strictObject({ name: z.string().trim().min(2).max(200), country: countryCodeSchema.nullish() })
      .optional(),
    signatory: signatorySchema,
    decision: z.enum(decisions).default('sign'),
    reservation: z.string().trim().max(2_000).nullish(),
  })
  .refine((input) => Boolean(input.organisationId) !== Boolean(input.organisation), {
    path: ['organisation'],
    message: 'give organisationId or organisation, one of the two',
  });
export type NewSignOn = z.infer<typeof newSignOnSchema>;

/** How it reached us: typed on the public page, done by a member in the workspace, or entered for somebody. */
export const signOnMethods = ['page', 'member', 'recorded'] as const;
export type SignOnMethod = (typeof signOnMethods)[number];

/**
 * unconfirmed: waiting for the click in the mail; counts nowhere.
 * confirmed: counts. provisional: entered by a focal point for somebody; counts and is marked.
 * duplicate: confirmed, and found to be an organisation that has signed already; counts nowhere, kept.
 */
export const signOnStates = ['unconfirmed', 'confirmed', 'provisional', 'duplicate', 'withdrawn'] as const;
export type SignOnState = (typeof signOnStates)[number];

export interface SignOn {
  id: SignOnId;
  roundId: RoundId;
  editionId: EditionId;
  /** The fingerprint of the text that was on the screen. */
  fingerprint: string;
  organisationId: OrganisationId | null;
  organisationName: string;
  /** Spelling-proof form of the name; one live sign-on per round and key. */
  organisationKey: string;
  country: string | null;
  signatory: Signatory;
  decision: Decision;
  reservation: string | null;
  method: SignOnMethod;
  state: SignOnState;
  recordedBy: MembershipId | null;
  createdAt: Date;
  confirmedAt: Date | null;
}
