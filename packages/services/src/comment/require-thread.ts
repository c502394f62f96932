import type { Stores } from '@undersigned/db';
import {
  atLeast,
  audiencesFor,
  type Comment,
  type Commenter,
  type CommentId,
  type Document,
  type Contributor,
} from '@undersigned/domain';
import { requireAccess } from '../document/require-access.js';
import { Refused } from '../refusal/refused.js';

/**
 * A thread, its text, and who the actor is to it. Throws `Refused` not_found for one in a text the actor may
 * not see and for one of a drafting group that is not theirs, as for none at all; forbidden when they may only read.
 */
export async function requireThread(
  stores: Stores,
  actor: Contributor,
  commentId: CommentId,
): Promise<{ comment: Comment; document: Document; commenter: Commenter }> {
  const documentId = await stores.comment.documentOf(commentId);
  if (!documentId) throw Refused.because('not_found');
  const { document, ...reader } = await requireAccess(stores, actor, documentId, 'view');
  const comment = await stores.comment.byId(commentId, audiencesFor(reader));
  if (!comment) throw Refused.because('not_found');
  const { access, drafts } = reader;
  if (!atLeast(access, 'comment')) throw Refused.because('forbidden');
  return { comment, document, commenter: { membershipId: actor.membershipId, access, drafts } };
}
