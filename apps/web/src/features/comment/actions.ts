'use server';

import {
  idSchema,
  type Comment,
  type CommentId,
  type DocumentId,
  type MemberActor,
} from '@undersigned/domain';
import {
  addComment,
  assignComment,
  labelComment,
  parseInput,
  Refused,
  reopenComment,
  replyToComment,
  resolveComment,
} from '@undersigned/services';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { currentPerson, requireDocumentActor } from '@/server/session';
import { threadsOf } from './queries';

/** What became of an act, and the threads of the text as they are afterwards. */
export type ThreadsAnswer = { state: ActionState; threads: Comment[] | null };

/** The threads as they are now. */
export async function readThreads(documentId: string): Promise<ThreadsAnswer> {
  return answer(documentId, async () => undefined);
}

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
  return answer(documentId, (actor) => assignComment(services(), actor, readId(commentId), { assigneeId }));
}

export async function reopenThread(
  documentId: string,
  commentId: string,
  reason: string,
): Promise<ThreadsAnswer> {
  return answer(documentId, (actor) => reopenComment(services(), actor, readId(commentId), { reason }));
}

type Act = (actor: MemberActor, documentId: DocumentId) => Promise<unknown>;

async function answer(documentId: string, act: Act): Promise<ThreadsAnswer> {
  let threads: Comment[] | null = null;
  const state = await actionState(async () => {
    // A redirect to the sign-in page would take the words somebody has just typed with it.
    if (!(await currentPerson())) throw Refused.because('signed_out');
    const id = parseInput(idSchema('document'), documentId);
    const { actor } = await requireDocumentActor(id);
    await act(actor, id);
    threads = await threadsOf(actor, id);
  });
  return { state, threads };
}

const readId = (id: string): CommentId => parseInput(idSchema('comment'), id);
