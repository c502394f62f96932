import { z } from 'zod';
import type { CommentId, DocumentId, MembershipId, OrganisationId, ReplyId } from '../id.js';
import { anchorSchema, type Anchor } from './anchor.js';

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
});
export type NewComment = z.infer<typeof newCommentSchema>;

export interface Author {
  membershipId: MembershipId | null;
  organisationId: OrganisationId | null;
  /** As they stood when it was written, so that a thread reads the same for ever. */
  personName: string;
  organisationName: string | null;
}

export interface Comment {
  id: CommentId;
  documentId: DocumentId;
  anchor: Anchor;
  author: Author;
  body: string;
  createdAt: Date;
  state: CommentState;
  replies: Reply[];
}

export type CommentState =
  { kind: 'open' } | { kind: 'resolved'; by: Author; reason: string | null; at: Date };

export interface Reply {
  id: ReplyId;
  author: Author;
  body: string;
  createdAt: Date;
}
