import { z } from 'zod';
import { emailSchema } from '../email.js';
import { evidenceSchema } from '../evidence.js';
import {
  idSchema,
  type EditionId,
  type MembershipId,
  type OrganisationId,
  type RoundId,
  type SignOnId,
} from '../id.js';
import type { PageLanguage } from '../language.js';
import { countryCodeSchema } from '../organisation/organisation.js';

export const decisions = ['sign', 'reservation', 'support', 'decline', 'object'] as const;
export type Decision = (typeof decisions)[number];

/** One line that somebody typed: no control characters, which neither a list nor Postgres can hold. */
const lineSchema = z
  .string()
  .trim()
  .max(120)
  .regex(/^\P{Cc}*$/u);

const optionalEvidenceSchema = evidenceSchema.nullish().transform((text) => text || null);

const reservationSchema = z
  .string()
  .trim()
  .max(2_000)
  .regex(/^[^\0]*$/)
  .nullish();

/** The paragraphs of the text that a reservation or an objection is about, by the number in their margin. */
const paragraphsSchema = z
  .array(z.number().int().min(1).max(9_999))
  .max(50)
  .default([])
  .transform((numbers) => [...new Set(numbers)].sort((one, other) => one - other));

/** Whether the list prints a name, or counts it among "and 2 further organisations". */
export const listings = ['listed', 'unlisted'] as const;
export type Listing = (typeof listings)[number];

/** Whether a reservation is printed as a footnote, or kept between the organisation and the focal points. */
export const reservationUses = ['printed', 'internal'] as const;
export type ReservationUse = (typeof reservationUses)[number];

/** What an organisation says beside its decision; every way of signing takes it. */
const detailsSchema = z.strictObject({
  /** The reservation, or the reason of an objection. */
  reservation: reservationSchema,
  reservationUse: z.enum(reservationUses).default('printed'),
  paragraphs: paragraphsSchema,
  listing: z.enum(listings).default('listed'),
  /** Where the second person of the organisation is written to, in a round that asks for one. */
  secondEmail: emailSchema.nullish(),
});
export type SignOnDetails = z.infer<typeof detailsSchema>;

export const signatorySchema = z.strictObject({
  name: lineSchema.min(1),
  title: lineSchema.default(''),
  email: emailSchema,
});
export type Signatory = z.infer<typeof signatorySchema>;

/** A name that shows something: invisible and control characters alone are no name. */
const namedBodySchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(2)
    .max(200)
    .regex(/[\p{L}\p{N}]/u)
    .regex(/^\P{Cc}*$/u),
  country: countryCodeSchema.nullish(),
});

export const newSignOnSchema = z
  .strictObject({
    organisationId: idSchema('organisation').optional(),
    organisation: namedBodySchema.optional(),
    signatory: signatorySchema,
    decision: z.enum(decisions).default('sign'),
    ...detailsSchema.shape,
    /**
     * How the yes was given to a focal point who enters it: "by phone on Tuesday, Ms Maes". Needed for a single entry;
     * a line of a file rests on the file.
     */
    evidence: optionalEvidenceSchema,
  })
  .refine((input) => Boolean(input.organisationId) !== Boolean(input.organisation), {
    path: ['organisation'],
    message: 'give organisationId or organisation, one of the two',
  });
export type NewSignOn = z.infer<typeof newSignOnSchema>;

/** What the public page sends: the fingerprint is the one of the text that was on the screen. */
export const publicSignOnSchema = z.strictObject({
  organisation: namedBodySchema,
  signatory: signatorySchema,
  decision: z.enum(['sign', 'reservation', 'support']).default('sign'),
  ...detailsSchema.shape,
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What a member decides in the workspace; organisation and person are those who act. */
export const memberSignOnSchema = z.strictObject({
  title: lineSchema.default(''),
  decision: z.enum(decisions).default('sign'),
  ...detailsSchema.shape,
});

/**
 * How it reached us: typed on the public page, done by a member in the workspace, done by a member from the personal
 * link in their mail, or entered for somebody.
 */
export const signOnMethods = ['page', 'member', 'link', 'recorded'] as const;
export type SignOnMethod = (typeof signOnMethods)[number];

/**
 * unconfirmed: waiting for the click in the mail; counts nowhere.
 * unseconded: given by its first person, waiting for the second one; counts nowhere.
 * confirmed: counts. provisional: entered by a focal point for somebody; counts and is marked.
 * duplicate: found to be an organisation that has another sign-on which counts; counts nowhere, kept.
 * lapsed: given for an earlier edition whose text was changed materially, and not confirmed for the one after it;
 * counts nowhere, and stays recorded for the edition it names.
 */
export const signOnStates = [
  'unconfirmed',
  'unseconded',
  'confirmed',
  'provisional',
  'duplicate',
  'lapsed',
  'withdrawn',
] as const;
export type SignOnState = (typeof signOnStates)[number];

export interface SignOn {
  id: SignOnId;
  roundId: RoundId;
  editionId: EditionId;
  /** The fingerprint of the text that was on the screen. */
  fingerprint: string;
  /** The text it was given for before a correction: the fingerprint of the edition before; null for a first word. */
  formerFingerprint: string | null;
  organisationId: OrganisationId | null;
  organisationName: string;
  /** What makes two sign-ons one organisation; see `signOnKey`. One that counts per round and key. */
  organisationKey: string;
  country: string | null;
  signatory: Signatory;
  decision: Decision;
  reservation: string | null;
  reservationUse: ReservationUse;
  /** What the reservation or the objection is about, by the numbers in the margin of the text. */
  paragraphs: number[];
  listing: Listing;
  method: SignOnMethod;
  state: SignOnState;
  recordedBy: MembershipId | null;
  /** How somebody who entered it had it from the organisation; focal points' to know. */
  evidence: string | null;
  /** The language its signatory read the page in; mails about it are written in it. */
  language: PageLanguage;
  createdAt: Date;
  confirmedAt: Date | null;
  /** The second person who is asked; null where the round asks for none, and where nobody has been named yet. */
  secondEmail: string | null;
  /** When they confirmed; null until then. */
  secondedAt: Date | null;
}
