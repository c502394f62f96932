'use server';

import { idSchema, type Comment, type CommentId } from '@undersigned/domain';
import {
  addComment,
  assignComment,
  labelComment,
  parseInput,
  reopenComment,
  replyToComment,
  resolveComment,
} from '@undersigned/services';
import { services } from '@/server/context';
import { deskAnswer, memberDeskAnswer, type DeskAnswer } from '@/server/desk-answer';
import { threadsOf } from './queries';

/** What became of an act, and the threads of the text as they are afterwards. */
export type ThreadsAnswer = DeskAnswer<Comment>;

/** Begins a thread; the anchor comes from the editor, or is null for the whole text. */
export async function addThread(documentId: string, input: unknown): Promise<ThreadsAnswer> {
  return answer(documentId, (actor, id) => addComment(services(), actor, id, input));
}

export async function replyToThread(
  documentId: string,
  commentId: string,
  input: unknown,
): Promise<ThreadsAnswer> {
  return answer(documentId, (actor) => replyToComment(services(), actor, readId(commentId), input));
}

export async function settleThread(
  documentId: string,
  commentId: string,
  input: unknown,
): Promise<ThreadsAnswer> {
  return answer(documentId, (actor) => resolveComment(services(), actor, readId(commentId), input));
}

export async function labelThread(
  documentId: string,
  commentId: string,
  labels: string[],
): Promise<ThreadsAnswer> {
  return answer(documentId, (actor) => labelComment(services(), actor, readId(commentId), { labels }));
}

export async function assignThread(
  documentId: string,
  commentId: string,
  assigneeId: string | null,
): Promise<ThreadsAnswer> {
  return memberDeskAnswer(documentId, threadsOf, (actor) =>
    assignComment(services(), actor, readId(commentId), { assigneeId }),
  );
}

export async function reopenThread(
  documentId: string,
  commentId: string,
  reason: string,
): Promise<ThreadsAnswer> {
  return answer(documentId, (actor) => reopenComment(services(), actor, readId(commentId), { reason }));
}

const answer = (documentId: string, act: Parameters<typeof deskAnswer>[2]): Promise<ThreadsAnswer> =>
  deskAnswer(documentId, threadsOf, act);

const readId = (id: string): CommentId => parseInput(idSchema('comment'), id);
