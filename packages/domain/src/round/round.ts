import { z } from 'zod';
import type { DocumentId, EditionId, RoundId } from '../id.js';
import { defaultTimeZone, timeZoneSchema } from '../time-zone.js';

/** A wall-clock moment without a zone, as people write deadlines: 2026-12-11T18:00. */
export const wallTimeSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

export const roundPolicySchema = z.strictObject({
  /** Who may sign: anybody with the page's address, or organisations of the coalition only. */
  eligibility: z.enum(['public', 'members']).default('public'),
  /** What everybody sees while it runs. */
  whileOpen: z.enum(['names', 'count', 'nothing']).default('names'),
  /** Shown on the board: what the round wants to reach. */
  goal: z
    .number()
    .int()
    .min(1)
    .max(100_000)
    .nullish()
    .transform((goal) => goal ?? null),
});
export type RoundPolicy = z.infer<typeof roundPolicySchema>;

export const newRoundSchema = z.strictObject({
  /** Wall time in `timeZone`; an instant with offset is taken too. */
  closesAt: z.union([wallTimeSchema, z.iso.datetime({ offset: true })]),
  timeZone: timeZoneSchema.default(defaultTimeZone),
  policy: roundPolicySchema.prefault({}),
});
export type NewRound = z.infer<typeof newRoundSchema>;

export const roundStates = ['draft', 'open', 'closed', 'published'] as const;
export type RoundState = (typeof roundStates)[number];

export interface Round {
  id: RoundId;
  documentId: DocumentId;
  editionId: EditionId;
  /** Its place in /s/<slug> and /p/<slug>. */
  slug: string;
  state: RoundState;
  closesAt: Date;
  timeZone: string;
  policy: RoundPolicy;
  openedAt: Date | null;
  closedAt: Date | null;
  publishedAt: Date | null;
  createdAt: Date;
}
