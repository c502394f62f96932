import { z } from 'zod';
import { anchorRequestSchema, type Author } from '../comment/comment.js';
import type { DocumentId, MembershipId, OrganisationId, SuggestionId } from '../id.js';
import { suggestedChangeSchema, type SuggestedChange } from './suggested-change.js';

const reasonSchema = z.string().trim().max(2_000);
const reasonOrNone = reasonSchema.nullish().transform((reason) => reason || null);

/** How many changes somebody may send at once; each becomes a suggestion that is decided by itself. */
export const mostChanges = 50;

export const newSuggestionsSchema = z.strictObject({
  changes: z.array(suggestedChangeSchema).min(1).max(mostChanges),
  reason: reasonOrNone,
});
export type NewSuggestions = z.infer<typeof newSuggestionsSchema>;

/** How a script proposes other words for some that it quotes, or for a whole paragraph. */
export const suggestionRequestSchema = z.strictObject({
  anchor: anchorRequestSchema,
  /** Plain words; none take out what is quoted. */
  replacement: z.string().max(10_000),
  reason: reasonOrNone,
});
export type SuggestionRequest = z.infer<typeof suggestionRequestSchema>;

/** What those who hold the pen say to a suggestion. Whoever refuses one owes its author a reason. */
export const suggestionDecisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('accept'),
    /** Accepted with other words than were proposed. */
    instead: suggestedChangeSchema.nullish().transform((change) => change ?? null),
    reason: reasonOrNone,
  }),
  z.strictObject({ kind: z.literal('reject'), reason: reasonSchema.min(1) }),
  z.strictObject({ kind: z.literal('meeting'), reason: reasonOrNone }),
]);
export type SuggestionDecision = z.infer<typeof suggestionDecisionSchema>;

/** Who decided, when, and what they said to it. */
interface Decided {
  by: Author;
  at: Date;
  reason: string | null;
}

/**
 * Where a suggestion stands. `accepted` waits for the server to write it into the text, which makes it `applied`, or
 * `merged` when it was accepted in other words; `seq` is the number of the row of the log that did it. Whether it is
 * stale is no state: that depends on the text, and the text may come back.
 */
export type SuggestionState =
  | { kind: 'open' }
  | ({ kind: 'accepted'; instead: SuggestedChange | null } & Decided)
  | ({ kind: 'applied'; seq: number } & Decided)
  | ({ kind: 'merged'; seq: number; instead: SuggestedChange } & Decided)
  | ({ kind: 'rejected' } & Decided)
  | ({ kind: 'meeting' } & Decided)
  | ({ kind: 'withdrawn' } & Decided);

export type SuggestionStateKind = SuggestionState['kind'];

/** One organisation that stands behind somebody else's suggestion. */
export interface Support {
  organisationId: OrganisationId;
  organisationName: string;
  membershipId: MembershipId | null;
  personName: string;
  at: Date;
}

export interface Suggestion {
  id: SuggestionId;
  documentId: DocumentId;
  change: SuggestedChange;
  author: Author;
  reason: string | null;
  createdAt: Date;
  state: SuggestionState;
  /** In the order in which they came. */
  supports: Support[];
}
