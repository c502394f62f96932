import { z } from 'zod';
import { emailSchema } from '../email.js';
import type { AddresseeId, CoalitionId } from '../id.js';
import { interfaceLanguageSchema, languageTagSchema, type InterfaceLanguage } from '../language.js';

/** One line that somebody typed: it becomes part of a mail, and no control character may. */
const lineSchema = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^\P{Cc}*$/u);

export const newAddresseeSchema = z.strictObject({
  name: lineSchema(120).min(1),
  /** What the person is there: "Commissioner for Internal Affairs". */
  title: lineSchema(160).default(''),
  institution: lineSchema(200).min(2),
  /** The language the person is addressed in. Mails are written in English or French; the salutation in any. */
  language: languageTagSchema.default('en'),
  /** "Dear Commissioner," as it stands at the head of the mail; null leaves it to the product. */
  salutation: lineSchema(160)
    .nullish()
    .transform((text) => text || null),
  email: emailSchema,
});
export type NewAddressee = z.infer<typeof newAddresseeSchema>;

/** Somebody in an institution to whom a coalition sends its texts. */
export interface Addressee extends NewAddressee {
  id: AddresseeId;
  coalitionId: CoalitionId;
  createdAt: Date;
  /** Not offered any more; what was sent stays in the log of each text. */
  removedAt: Date | null;
}

/** The language of the mail itself: the addressee's, where mails have it. */
export function mailLanguageOf({ language }: Pick<Addressee, 'language'>): InterfaceLanguage {
  return interfaceLanguageSchema.catch('en').parse(language.split('-')[0]);
}
