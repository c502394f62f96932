import { z } from 'zod';
import { anchorRequestSchema, type Author } from '../comment/comment.js';
import { intakeSchema } from '../document/content.js';
import {
  idSchema,
  type DocumentId,
  type MembershipId,
  type OrganisationId,
  type SuggestionId,
} from '../id.js';
import { longestWording } from './joint-wording.js';
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

/** Behind which block something would stand, or at the beginning of the text. */
const additionPlaceSchema = z.union([
  ...anchorRequestSchema.options,
  z.strictObject({ beginning: z.literal(true), field: z.string().max(80).optional() }),
]);
export type AdditionPlace = z.infer<typeof additionPlaceSchema>;

/** How a script proposes paragraphs, headings or points of a list. */
export const additionRequestSchema = z.strictObject({
  /** A block by its id, or by words in it. */
  after: additionPlaceSchema,
  content: intakeSchema,
  reason: reasonOrNone,
});

/** How a script proposes to take out whole blocks, as one: those that stand side by side. */
export const removalRequestSchema = z.strictObject({
  /** Each by its id, or by words in it. */
  blocks: z.array(anchorRequestSchema).min(1).max(200),
  reason: reasonOrNone,
});

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

const mergedIds = z.array(idSchema('suggestion')).min(1).max(mostChanges);

/** How a drafter answers suggestions about one paragraph with a wording of their own. */
const paragraphMergeSchema = z.strictObject({
  suggestionIds: mergedIds,
  blockId: z.string().min(1).max(80),
  /** The words of the paragraph as the drafter read them. */
  present: z.string().max(longestWording),
  /** Its words as they shall be; `U+FFFC` keeps a footnote, a line feed is a break. */
  words: z.string().max(longestWording),
  reason: reasonOrNone,
});

/** How they answer suggestions about several neighbouring paragraphs with one wording of all of these. */
const paragraphsMergeSchema = z.strictObject({
  suggestionIds: mergedIds,
  /** The paragraphs that the suggestions are about together, in reading order. */
  blockIds: z.array(z.string().min(1).max(80)).min(2).max(200),
  /** The words of the paragraphs as the drafter read them, a blank line between two. */
  present: z.string().max(longestWording),
  /** Their words as they shall be; a blank line begins another paragraph. */
  words: z.string().trim().min(1).max(longestWording),
  reason: reasonOrNone,
});

export const suggestionMergeSchema = z.union([paragraphMergeSchema, paragraphsMergeSchema]);

/** Who decided, when, and what they said to it. */
interface Decided {
  by: Author;
  at: Date;
  reason: string | null;
}

/** How a suggestion was accepted. */
export interface Acceptance extends Decided {
  /** The other words it was accepted in. */
  instead: SuggestedChange | null;
  /** Which paragraphs the drafter wrote anew, and all of what they wrote; `instead` is what that changes. */
  wording?: { blockIds: string[]; words: string };
}

/**
 * Where a suggestion stands. `accepted` waits for the server to write it into the text, which makes it `applied`, or
 * `merged` when it was accepted in other words; `seq` is the number of the row of the log that did it. Whether it is
 * stale is no state: that depends on the text, and the text may come back. Of several that were answered with one wording
 * one brings it; the others name that one as `answeredWith` and go where it goes. One that could not be written is open
 * again, and `before` keeps what was said to it.
 */
export type SuggestionState =
  | { kind: 'open'; before?: Acceptance }
  | ({ kind: 'accepted'; answeredWith?: SuggestionId } & Acceptance)
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
