import type { Stores } from '@undersigned/db';
import {
  canSteer,
  type Comment,
  type Commenter,
  type CommentId,
  type Document,
  type MemberActor,
} from '@undersigned/domain';
import { requireAccess } from '../document/require-access.js';
import { Refused } from '../refusal/refused.js';

/**
 * A thread, its text, and who the actor is to it. Throws `Refused` not_found for one in a text the actor may
 * not see, as for none at all; forbidden when they may only read.
 */
export async function requireThread(
  stores: Stores,
  actor: MemberActor,
  commentId: CommentId,
): Promise<{ comment: Comment; document: Document; commenter: Commenter }> {
  const comment = await stores.comment.byId(commentId);
  if (!comment) throw Refused.because('not_found');
  const { document, access } = await requireAccess(stores, actor, comment.documentId, 'comment');
  const commenter = { membershipId: actor.membershipId, access, steers: canSteer(document, actor) };
  return { comment, document, commenter };
}
