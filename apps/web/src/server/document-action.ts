import 'server-only';
import type { DocumentId, MemberActor } from '@undersigned/domain';
import { revalidatePath } from 'next/cache';
import { actionState, type ActionState } from './action-state';
import { requireDocumentActor } from './session';

/**
 * Runs what a form on a page of a text asks for, as the member who sent it; whoever may not see the text finds nothing
 * there. `act` gives the sentence to show, if any. Every page of the text is drawn anew, after a refusal too: it may
 * mean that the text is another by now. With `form`, what was typed comes back with a refusal.
 */
export async function documentAction(
  documentId: DocumentId,
  form: FormData | null,
  act: (actor: MemberActor) => Promise<string | void>,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  const state = await actionState(() => act(actor), form ?? undefined);
  revalidatePath(`/t/${documentId}`, 'layout');
  return state;
}
