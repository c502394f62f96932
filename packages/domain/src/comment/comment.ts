import { z } from 'zod';
import type { CommentId, DocumentId, MembershipId, OrganisationId, ReplyId } from '../id.js';
import { anchorSchema, type Anchor } from './anchor.js';
import { mentionsSchema, type Mention } from './mention.js';
import type { Outcome } from './outcome.js';
import { threadAudienceSchema, type ThreadAudience } from './thread-audience.js';

/** What a remark is about. `red-line`: an organisation cannot sign the text as it stands. */
export const commentLabels = ['legal', 'wording', 'fact', 'red-line'] as const;
export type CommentLabel = (typeof commentLabels)[number];

/** Each at most once, in the order of `commentLabels`. */
export const labelsSchema = z
  .array(z.enum(commentLabels))
  .max(commentLabels.length)
  .transform((given) => commentLabels.filter((label) => given.includes(label)));

export const commentBodySchema = z.string().trim().min(1).max(10_000);

/** Where a script says a comment belongs, in words it can find in the text. */
export const anchorRequestSchema = z.union([
  z.strictObject({
    quote: z.string().min(1).max(2_000),
    /** Which of several equal passages, from 1. */
    occurrence: z.number().int().min(1).max(10_000).default(1),
    field: z.string().max(80).optional(),
  }),
  z.strictObject({ blockId: z.string().max(80), field: z.string().max(80).optional() }),
]);
export type AnchorRequest = z.infer<typeof anchorRequestSchema>;

export const newCommentSchema = z.strictObject({
  body: commentBodySchema,
  anchor: z.union([anchorSchema, anchorRequestSchema]).nullish(),
  labels: labelsSchema.default([]),
  audience: threadAudienceSchema.default('readers'),
  mentions: mentionsSchema,
});
export type NewComment = z.infer<typeof newCommentSchema>;

export interface Author {
  membershipId: MembershipId | null;
  organisationId: OrganisationId | null;
  /** As they stood when it was written, so that a thread reads the same for ever. */
  personName: string;
  organisationName: string | null;
  /** They wrote by a guest link, and named their organisation themselves. */
  isGuest?: true;
}

export interface Comment {
  id: CommentId;
  documentId: DocumentId;
  anchor: Anchor;
  author: Author;
  body: string;
  createdAt: Date;
  audience: ThreadAudience;
  labels: CommentLabel[];
  mentions: Mention[];
  /** The drafter who sees to it. */
  assignee: Assignee | null;
  /** Every settling and reopening there was, oldest first. `state` is what the last one says. */
  steps: ThreadStep[];
  state: CommentState;
  replies: Reply[];
}

export interface Assignee {
  membershipId: MembershipId;
  /** As they were called when it was given to them. */
  personName: string;
}

export interface Settling {
  kind: 'resolved';
  outcome: Outcome;
  by: Author;
  reason: string | null;
  at: Date;
}

export interface Reopening {
  kind: 'reopened';
  by: Author;
  reason: string;
  at: Date;
}

export type ThreadStep = Settling | Reopening;

export type CommentState = { kind: 'open' } | Settling;

/** Where a thread stands after what was done with it. */
export function stateAfter(steps: readonly ThreadStep[]): CommentState {
  const last = steps.at(-1);
  return last?.kind === 'resolved' ? last : { kind: 'open' };
}

export interface Reply {
  id: ReplyId;
  author: Author;
  body: string;
  createdAt: Date;
  mentions: Mention[];
}
