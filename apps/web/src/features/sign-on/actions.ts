'use server';

import type { DocumentId, RoundId, SignOnId } from '@undersigned/domain';
import {
  reconfirmAsMember,
  recordSignOn,
  signAsMember,
  takeBackVouch,
  vouchForSignOn,
  withdrawSignOn,
} from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { receiptRenderer } from '@/features/edition/render';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { documentAction } from '@/server/document-action';
import { requireDocumentActor } from '@/server/session';
import { formText } from '@/server/form-text';
import { decisionInput, signOnInput } from './form-input';

/** Records what the member's own organisation decides. */
export async function signHere(
  documentId: DocumentId,
  roundId: RoundId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor, person } = await requireDocumentActor(documentId);
  const t = await getTranslations('signOn');
  return actionState(async () => {
    const input = { ...decisionInput(form), title: formText(form, 'signatory.title') };
    const render = receiptRenderer(person.language);
    const { state } = await signAsMember(services(), actor, roundId, input, render);
    revalidatePath(`/t/${documentId}`, 'layout');
    return t(state === 'unseconded' ? 'deciding.secondAsked' : 'own.done');
  }, form);
}

/** Enters a sign-on that reached a focal point by mail or phone. */
export async function enterSignOn(
  documentId: DocumentId,
  roundId: RoundId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const t = await getTranslations('signOn.record');
  return documentAction(documentId, form, async (actor) => {
    const evidence = form.get('evidence');
    const input = { ...signOnInput(form), evidence: typeof evidence === 'string' ? evidence : null };
    const { organisationName } = await recordSignOn(services(), actor, roundId, input);
    return t('done', { organisation: organisationName });
  });
}

/**
 * Confirms what the organisation signed before the text was changed, for the text whose changes were on the page. Takes
 * `secondEmail` where a second person is asked.
 */
export async function reconfirmHere(
  documentId: DocumentId,
  signOnId: SignOnId,
  fingerprint: string,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor, person } = await requireDocumentActor(documentId);
  const t = await getTranslations('correction.own');
  const deciding = await getTranslations('signOn.deciding');
  return actionState(async () => {
    const render = receiptRenderer(person.language);
    const input = { fingerprint, secondEmail: formText(form, 'secondEmail') || null };
    const { state } = await reconfirmAsMember(services(), actor, signOnId, input, render);
    revalidatePath(`/t/${documentId}`, 'layout');
    return state === 'unseconded' ? deciding('secondAsked') : t('done');
  }, form);
}

/** Answers for a sign-on that is only an address. */
export async function vouchHere(
  documentId: DocumentId,
  signOnId: SignOnId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const t = await getTranslations('signOn.vouch');
  return documentAction(documentId, form, async (actor) => {
    await vouchForSignOn(services(), actor, signOnId, { note: formText(form, 'note') });
    return t('done');
  });
}

/** Takes that back. */
export async function takeBackVouchHere(documentId: DocumentId, signOnId: SignOnId): Promise<ActionState> {
  return documentAction(documentId, null, async (actor) => {
    await takeBackVouch(services(), actor, signOnId);
  });
}

/** Withdraws a sign-on; its row stays. */
export async function withdrawHere(documentId: DocumentId, signOnId: SignOnId): Promise<ActionState> {
  return documentAction(documentId, null, async (actor) => {
    await withdrawSignOn(services(), actor, signOnId);
  });
}
