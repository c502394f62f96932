import type { Access } from '../document/access.js';
import { atLeast } from '../document/access.js';
import type { Phase } from '../document/document.js';
import type { MembershipId } from '../id.js';
import { accepted, refused, type Result } from '../refusal/refusal.js';
import type { Comment } from './comment.js';

/** Who wants something with a thread: the membership, what it may do with the text, and whether it steers it. */
export interface Commenter {
  membershipId: MembershipId | null;
  access: Access;
  steers: boolean;
}

/** Commenting needs no right to edit. What is published is no longer discussed here. */
export function mayComment(phase: Phase, commenter: Pick<Commenter, 'access'>): Result<true> {
  if (phase === 'published') return refused('document_frozen');
  return atLeast(commenter.access, 'comment') ? accepted(true) : refused('forbidden');
}

/** A settled thread takes no reply: who disagrees reopens it and says why. */
export function mayReply(
  phase: Phase,
  thread: Pick<Comment, 'state'>,
  commenter: Pick<Commenter, 'access'>,
): Result<true> {
  const may = mayComment(phase, commenter);
  if (!may.ok) return may;
  return thread.state.kind === 'open' ? accepted(true) : refused('comment_closed');
}

/**
 * A thread is settled and reopened by whoever began it, by those who hold the pen and by focal points. Not by
 * everybody who may comment: a settled point stays settled until one of them takes it up again.
 */
export function maySettle(thread: Pick<Comment, 'author'>, commenter: Commenter): Result<true> {
  const began = thread.author.membershipId !== null && thread.author.membershipId === commenter.membershipId;
  return began || commenter.steers || commenter.access === 'edit' ? accepted(true) : refused('forbidden');
}
