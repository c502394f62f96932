import { z } from 'zod';
import type { DocumentId, QuestionId } from '../id.js';
import { idSchema } from '../id.js';

export const questionStates = ['to-do', 'drafting', 'ready'] as const;
export type QuestionState = (typeof questionStates)[number];

/** How the portal counts; the rules stand in portal-count.ts. */
export const portalProfiles = ['plain', 'eusurvey'] as const;
export type PortalProfile = (typeof portalProfiles)[number];

export const newQuestionSchema = z.strictObject({
  /** The number the questionnaire prints ("3", "3.1", "Q4a"); empty where it prints none. */
  label: z.string().trim().max(20).default(''),
  prompt: z.string().trim().min(1).max(5_000),
  limit: z
    .number()
    .int()
    .min(1)
    .max(100_000)
    .nullish()
    .transform((limit) => limit ?? null),
  profile: z.enum(portalProfiles).default('eusurvey'),
  leadOrganisationId: idSchema('organisation')
    .nullish()
    .transform((id) => id ?? null),
});
export type NewQuestion = z.infer<typeof newQuestionSchema>;

export interface Question extends NewQuestion {
  id: QuestionId;
  documentId: DocumentId;
  /** Order on the page, from 1. */
  position: number;
  state: QuestionState;
}
