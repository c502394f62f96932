import {
  anchorSchema,
  newCommentSchema,
  type Author,
  type Comment,
  type CommentId,
} from '@undersigned/domain';
import {
  addComment,
  listComments,
  newReplySchema,
  Refused,
  reopenComment,
  reopenSchema,
  replyToComment,
  resolveComment,
  resolveSchema,
} from '@undersigned/services';
import { z } from 'zod';
import { operation, type ApiContext, type Caller } from '../operation';
import { byComment, byDocument, done, id, moment, noAnswer, spelt } from './shapes';

const authorAnswer = z.object({
  personName: z.string(),
  organisationName: z.string().nullable(),
  organisationId: id.nullable(),
});
const replyAnswer = z.object({ id, author: authorAnswer, body: z.string(), createdAt: moment });
const commentAnswer = z.object({
  id,
  documentId: id,
  anchor: anchorSchema,
  author: authorAnswer,
  body: z.string(),
  createdAt: moment,
  state: z.enum(['open', 'resolved']),
  resolution: z.object({ by: authorAnswer, reason: z.string().nullable(), at: moment }).nullable(),
  replies: z.array(replyAnswer),
});

const toReply = (reply: { id: string; author: Author; body: string; createdAt: Date }) => ({
  ...reply,
  createdAt: spelt(reply.createdAt),
});

const toAnswer = ({ state, replies, ...comment }: Comment) => ({
  ...comment,
  createdAt: spelt(comment.createdAt),
  state: state.kind,
  resolution: state.kind === 'open' ? null : { by: state.by, reason: state.reason, at: spelt(state.at) },
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
  operation({
    method: 'POST',
    path: '/comments/{id}/resolve',
    summary: 'Settle a thread, with a reason if you have one',
    noun: 'comment',
    params: byComment,
    body: resolveSchema,
    answer: noAnswer,
    async handle({ api, caller, params, body }) {
      const actor = await actorOf(api, caller, params.id);
      await resolveComment(api.services, actor, params.id, body);
      return done;
    },
  }),
  operation({
    method: 'POST',
    path: '/comments/{id}/reopen',
    summary: 'Open a settled thread again and say why',
    noun: 'comment',
    params: byComment,
    body: reopenSchema,
    answer: noAnswer,
    async handle({ api, caller, params, body }) {
      const actor = await actorOf(api, caller, params.id);
      await reopenComment(api.services, actor, params.id, body);
      return done;
    },
  }),
];

async function actorOf(api: ApiContext, caller: Caller, commentId: CommentId) {
  const comment = await api.services.db.read.comment.byId(commentId);
  if (!comment) throw Refused.because('not_found');
  return caller.ofDocument(comment.documentId);
}
