'use server';

import type { DocumentId, RoundId, SignOnId } from '@undersigned/domain';
import { recordSignOn, signAsMember, withdrawSignOn } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { receiptRenderer } from '@/features/edition/render';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { requireDocumentActor } from '@/server/session';
import { signOnInput } from './form-input';

/** Records what the member's own organisation decides. */
export async function signHere(
  documentId: DocumentId,
  roundId: RoundId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor, person } = await requireDocumentActor(documentId);
  const t = await getTranslations('signOn.own');
  return actionState(async () => {
    const { signatory, decision, reservation } = signOnInput(form);
    const input = { title: signatory.title, decision, reservation };
    await signAsMember(services(), actor, roundId, input, await receiptRenderer(person.language));
    revalidatePath(`/t/${documentId}`, 'layout');
    return t('done');
  }, form);
}

/** Enters a sign-on that reached a focal point by mail or phone. */
export async function enterSignOn(
  documentId: DocumentId,
  roundId: RoundId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  const t = await getTranslations('signOn.record');
  return actionState(async () => {
    const { organisationName } = await recordSignOn(services(), actor, roundId, signOnInput(form));
    revalidatePath(`/t/${documentId}`, 'layout');
    return t('done', { organisation: organisationName });
  }, form);
}

/** Withdraws a sign-on; its row stays. */
export async function withdrawHere(documentId: DocumentId, signOnId: SignOnId): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  return actionState(async () => {
    await withdrawSignOn(services(), actor, signOnId);
    revalidatePath(`/t/${documentId}`, 'layout');
  });
}
