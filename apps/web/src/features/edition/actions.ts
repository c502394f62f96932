'use server';

import type { DocumentId } from '@undersigned/domain';
import { freezeEdition, reopenForFix } from '@undersigned/services';
import type { ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { documentAction } from '@/server/document-action';

/** Freezes a text as it is at this moment. */
export async function freezeText(
  documentId: DocumentId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  return documentAction(documentId, null, async (actor) => {
    const confirmInvisible = form.get('confirmInvisible') === 'on';
    await freezeEdition(services(), actor, documentId, { confirmInvisible });
  });
}

/** Takes a frozen text back to review. */
export async function takeBackText(documentId: DocumentId): Promise<ActionState> {
  return documentAction(documentId, null, async (actor) => {
    await reopenForFix(services(), actor, documentId);
  });
}
