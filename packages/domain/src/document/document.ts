import { z } from 'zod';
import type { CoalitionId, DocumentId, MembershipId, OrganisationId } from '../id.js';
import { languageTagSchema } from '../language.js';

export const documentKinds = ['statement', 'response', 'note'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The stations of a text's life, in order; a correction may lie between sign-on and publication, and leads back to sign-on. */
export const phases = ['drafting', 'review', 'frozen', 'sign-on', 'correction', 'published'] as const;
export type Phase = (typeof phases)[number];

export const newDocumentSchema = z.strictObject({
  kind: z.enum(documentKinds),
  title: z.string().trim().min(1).max(300),
  language: languageTagSchema.default('en'),
});
export type NewDocument = z.infer<typeof newDocumentSchema>;

export interface Document extends NewDocument {
  id: DocumentId;
  coalitionId: CoalitionId;
  phase: Phase;
  /** Who holds the pen beside the focal points. */
  leadOrganisationId: OrganisationId | null;
  /** Comments are asked for until then; shown with the coalition's zone. */
  reviewUntil: Date | null;
  createdBy: MembershipId | null;
  createdAt: Date;
}
