import { z } from 'zod';
import { emailSchema } from '../email.js';
import {
  idSchema,
  type AddresseeId,
  type DeliveryId,
  type DocumentId,
  type EditionId,
  type Id,
  type MembershipId,
  type RoundId,
} from '../id.js';

const someAddressees = z.array(idSchema('addressee')).min(1).max(200);

/** Which addressees a text is meant for. */
export const choiceSchema = z.strictObject({ addresseeIds: someAddressees });

/** A plain text of several lines. */
const wordsSchema = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^[^\0]*$/);

/** What a focal point says when a text goes out. */
export const newDispatchSchema = z.strictObject({
  addresseeIds: someAddressees,
  subject: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^\P{Cc}*$/u),
  /** The covering note, in the focal point's own words; an empty line begins a paragraph. */
  note: wordsSchema(5_000).min(1),
  /** Where answers go: the mail itself comes from an address nobody reads. */
  replyTo: emailSchema,
});
export type NewDispatch = z.infer<typeof newDispatchSchema>;

const daySchema = z.iso.date();

/** That an addressee answered; without a day there was no answer after all. */
export const deliveryReplySchema = z.strictObject({
  on: daySchema.nullable(),
  note: wordsSchema(500)
    .nullish()
    .transform((text) => text || null),
});

/** What came of it; without a day nothing did after all. */
export const deliveryOutcomeSchema = z
  .strictObject({ on: daySchema.nullable(), words: wordsSchema(2_000).default('') })
  .refine(({ on, words }) => on === null || words !== '', { path: ['words'] });

export interface DeliveryReply {
  /** A calendar day, as 2026-12-14. */
  on: string;
  note: string | null;
}

export interface DeliveryOutcome {
  on: string;
  /** What changed. */
  words: string;
}

/** What went out, to whom as the directory named them then. */
export interface Dispatch {
  roundId: RoundId;
  editionId: EditionId;
  /** The mail that carries it; an address that is erased takes its mails along. */
  mailId: Id<'mail'>;
  subject: string;
  to: { name: string; title: string; institution: string };
  by: MembershipId | null;
  at: Date;
}

/** A text and one of its addressees: chosen, then sent once, and what followed. */
export interface Delivery {
  id: DeliveryId;
  documentId: DocumentId;
  addresseeId: AddresseeId;
  chosenAt: Date;
  /** Null while it is only chosen. */
  dispatch: Dispatch | null;
  reply: DeliveryReply | null;
  outcome: DeliveryOutcome | null;
}
