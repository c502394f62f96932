import type { Anchor, CommentId, DocumentId } from '@undersigned/domain';
import { questionOfField } from '@undersigned/editor/schema';

/** Where a thread is read beside the words it is about: on the text, or on the answer they belong to. */
export function threadPath(documentId: DocumentId, anchor: Anchor, id: CommentId): string {
  const question = anchor.kind === 'document' ? null : questionOfField(anchor.field);
  return question ? `/t/${documentId}/q/${question}#${id}` : `/t/${documentId}#${id}`;
}
