'use server';

import type { DocumentId } from '@undersigned/domain';
import { freezeEdition, reopenForFix } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { requireDocumentActor } from '@/server/session';

/** Freezes a text as it is at this moment. */
export async function freezeText(
  documentId: DocumentId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  return actionState(async () => {
    const confirmInvisible = form.get('confirmInvisible') === 'on';
    await freezeEdition(services(), actor, documentId, { confirmInvisible });
    revalidatePath(`/t/${documentId}`, 'layout');
  });
}

/** Takes a frozen text back to review. */
export async function takeBackText(documentId: DocumentId): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  return actionState(async () => {
    await reopenForFix(services(), actor, documentId);
    revalidatePath(`/t/${documentId}`, 'layout');
  });
}
