import { z } from 'zod';
import type { CoalitionId, DocumentId, GuestLinkId, MembershipId, PersonId } from '../id.js';
import { idSchema } from '../id.js';
import { emailSchema } from '../email.js';
import { interfaceLanguageSchema, type InterfaceLanguage } from '../language.js';
import { roleSchema } from '../membership/membership.js';

/** What a guest may do with the one text, each including the ones before it; writing stays with the coalition. */
export const guestAccessLevels = ['view', 'comment', 'suggest'] as const;
export type GuestAccess = (typeof guestAccessLevels)[number];

/** How long a link is good for when nobody says, and the longest that it can be: half a year. */
export const usualGuestDays = 30;
export const mostGuestDays = 180;

export const newGuestLinkSchema = z.strictObject({
  /** For whom it is, in the words of whoever makes it; the guest is not shown them. */
  label: z.string().trim().min(1).max(120),
  access: z.enum(guestAccessLevels).default('comment'),
  /** The last day on which it opens, in the coalition's zone. */
  until: z.iso.date().nullish(),
  /** Where it is sent; without an address whoever makes it hands it over. */
  email: emailSchema.nullish().transform((email) => email ?? null),
  /** Of that mail. */
  language: interfaceLanguageSchema.default('en'),
});
export type NewGuestLink = z.infer<typeof newGuestLinkSchema>;

/** What a guest says of themselves, once. */
export const enterAsGuestSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  organisation: z.string().trim().min(1).max(200),
  /** Where answers to what they write go; nowhere when it is left empty. */
  answersTo: z
    .union([z.literal(''), emailSchema])
    .nullish()
    .transform((email) => email || null),
  /** Of those mails. */
  language: interfaceLanguageSchema.default('en'),
});

/** Who used a link first; the link is theirs from then on. */
export interface Guest {
  name: string;
  organisation: string;
  enteredAt: Date;
  seenAt: Date;
  /** Null when they want no mail. */
  answers: GuestAnswers | null;
}

/** Where a guest is written to when somebody answers them or decides on what they wrote. */
export interface GuestAnswers {
  to: string;
  language: InterfaceLanguage;
  /** They have had enough of it. */
  isOff: boolean;
}

/** Why a link opens nothing any more: it was taken back, or its guest has become a member. */
export interface GuestLinkEnd {
  as: 'revoked' | 'member';
  at: Date;
}

/**
 * A personal way into one text for somebody without an account. The ids are set aside when it is made: the guest
 * writes under the very membership they may get one day, so that what they wrote is theirs then, too. The person stays
 * the one that the log of the text names, whoever they become.
 */
export interface GuestLink {
  id: GuestLinkId;
  documentId: DocumentId;
  label: string;
  /** Where it was sent; null when it was handed over in another way. */
  email: string | null;
  access: GuestAccess;
  membershipId: MembershipId;
  personId: PersonId;
  createdBy: MembershipId | null;
  createdAt: Date;
  expiresAt: Date;
  /** Null until somebody has entered. */
  guest: Guest | null;
  end: GuestLinkEnd | null;
}

/** Somebody who acts on one text by a link, and on nothing else. */
export interface GuestActor {
  kind: 'guest';
  guestLinkId: GuestLinkId;
  documentId: DocumentId;
  coalitionId: CoalitionId;
  /** What they may do at the door of the text, as every reader of it. */
  access: 'view' | 'comment';
  /** Whether they may propose other words. */
  suggests: boolean;
  /** When the link runs out. */
  expiresAt: Date;
  personId: PersonId;
  membershipId: MembershipId;
  personName: string;
  /** As the guest wrote it; the directory does not know it. */
  organisationName: string;
  organisationId: null;
}

export const guestToMemberSchema = z.strictObject({
  email: emailSchema,
  organisationId: idSchema('organisation')
    .nullish()
    .transform((id) => id ?? null),
  role: roleSchema.exclude(['focal-point']).default('member'),
});
