import {
  anchorSchema,
  commentLabels,
  newCommentSchema,
  outcomeSchema,
  threadAudienceSchema,
  type Comment,
  type CommentId,
  type MemberActor,
  type Reply,
  type Settling,
  type ThreadStep,
} from '@undersigned/domain';
import {
  addComment,
  assignComment,
  assignSchema,
  labelComment,
  labelSchema,
  listComments,
  newReplySchema,
  Refused,
  reopenComment,
  reopenSchema,
  replyToComment,
  resolveComment,
  resolveSchema,
  type Context,
} from '@undersigned/services';
import { z } from 'zod';
import { operation, type ApiContext, type Caller } from '../operation';
import { authorAnswer, byComment, byDocument, done, id, moment, noAnswer, spelt } from './shapes';

const mentionAnswer = z.object({ membershipId: id.optional(), organisationId: id.optional() });
const replyAnswer = z.object({
  id,
  author: authorAnswer,
  body: z.string(),
  createdAt: moment,
  mentions: z.array(mentionAnswer),
});
const resolution = z.object({
  outcome: outcomeSchema,
  by: authorAnswer,
  reason: z.string().nullable(),
  at: moment,
});
const step = z.object({
  kind: z.enum(['resolved', 'reopened']),
  outcome: outcomeSchema.nullable(),
  by: authorAnswer,
  reason: z.string().nullable(),
  at: moment,
});
const commentAnswer = z.object({
  id,
  documentId: id,
  anchor: anchorSchema,
  author: authorAnswer,
  body: z.string(),
  createdAt: moment,
  audience: threadAudienceSchema,
  labels: z.array(z.enum(commentLabels)),
  mentions: z.array(mentionAnswer),
  assignee: z.object({ membershipId: id, personName: z.string() }).nullable(),
  state: z.enum(['open', 'resolved']),
  resolution: resolution.nullable(),
  steps: z.array(step),
  replies: z.array(replyAnswer),
});

const toReply = (reply: Reply) => ({ ...reply, createdAt: spelt(reply.createdAt) });

const toResolution = ({ outcome, by, reason, at }: Settling) => ({ outcome, by, reason, at: spelt(at) });

const toStep = (taken: ThreadStep) => ({
  ...taken,
  outcome: taken.kind === 'resolved' ? taken.outcome : null,
  at: spelt(taken.at),
});

const toAnswer = ({ state, steps, replies, ...comment }: Comment) => ({
  ...comment,
  createdAt: spelt(comment.createdAt),
  state: state.kind,
  resolution: state.kind === 'open' ? null : toResolution(state),
  steps: steps.map(toStep),
  replies: replies.map(toReply),
});

export const commentOperations = [
  operation({
    method: 'GET',
    path: '/documents/{id}/comments',
    summary: 'The threads of a text, oldest first',
    noun: 'comment',
    params: byDocument,
    answer: z.array(commentAnswer),
    async handle({ api, caller, params }) {
      const actor = await caller.ofDocument(params.id);
      const comments = await listComments(api.services, actor, params.id);
      return comments.map(toAnswer);
    },
  }),
  operation({
    method: 'POST',
    path: '/documents/{id}/comments',
    summary: 'Begin a thread at words you quote, at a block, or about the whole text',
    noun: 'comment',
    params: byDocument,
    body: newCommentSchema,
    answer: commentAnswer,
    status: 201,
    async handle({ api, caller, params, body }) {
      const actor = await caller.ofDocument(params.id);
      return toAnswer(await addComment(api.services, actor, params.id, body));
    },
  }),
  operation({
    method: 'POST',
    path: '/comments/{id}/replies',
    summary: 'Answer in an open thread',
    noun: 'comment',
    params: byComment,
    body: newReplySchema,
    answer: replyAnswer,
    status: 201,
    async handle({ api, caller, params, body }) {
      const actor = await actorOf(api, caller, params.id);
      return toReply(await replyToComment(api.services, actor, params.id, body));
    },
  }),
  threadAct(
    'POST',
    '/comments/{id}/resolve',
    'Give a thread its outcome; what is not followed, or in part, needs a reason',
    resolveSchema,
    resolveComment,
  ),
  threadAct(
    'POST',
    '/comments/{id}/reopen',
    'Open a settled thread again and say why',
    reopenSchema,
    reopenComment,
  ),
  threadAct('PUT', '/comments/{id}/labels', 'Say what a thread is about', labelSchema, labelComment),
  threadAct(
    'PUT',
    '/comments/{id}/assignee',
    'Give a thread to somebody of the drafting group, or take it off them',
    assignSchema,
    assignComment,
  ),
];

/** An operation on a thread that answers nothing but that it is done. */
function threadAct<Body extends z.ZodObject>(
  method: 'POST' | 'PUT',
  path: string,
  summary: string,
  body: Body,
  verb: (ctx: Context, actor: MemberActor, id: CommentId, input: unknown) => Promise<unknown>,
) {
  return operation({
    method,
    path,
    summary,
    noun: 'comment',
    params: byComment,
    body,
    answer: noAnswer,
    async handle({ api, caller, params, body: input }) {
      await verb(api.services, await actorOf(api, caller, params.id), params.id, input);
      return done;
    },
  });
}

async function actorOf(api: ApiContext, caller: Caller, commentId: CommentId) {
  const documentId = await api.services.db.read.comment.documentOf(commentId);
  if (!documentId) throw Refused.because('not_found');
  return caller.ofDocument(documentId);
}
