'use server';

import type { CorrectionId, DocumentId, RoundId } from '@undersigned/domain';
import {
  applyCorrection,
  classPassage,
  dropCorrection,
  proposeCorrection,
  startCorrection,
} from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { requireDocumentActor } from '@/server/session';

/** Opens the text for a correction. */
export async function startHere(documentId: DocumentId, roundId: RoundId): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  return actionState(async () => {
    await startCorrection(services(), actor, roundId);
    revalidatePath(`/t/${documentId}`, 'layout');
  });
}

/** Freezes the corrected words and lists what differs. */
export async function proposeHere(
  documentId: DocumentId,
  correctionId: CorrectionId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  return actionState(async () => {
    const confirmInvisible = form.get('confirmInvisible') === 'on';
    await proposeCorrection(services(), actor, correctionId, { confirmInvisible });
    revalidatePath(`/t/${documentId}`, 'layout');
  });
}

/** Says what a focal point takes each passage for; a passage that was not answered stays open. */
export async function classHere(
  documentId: DocumentId,
  correctionId: CorrectionId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  const t = await getTranslations('correction');
  return actionState(async () => {
    for (const [name, value] of form) {
      const [, passage] = /^passage-(\d+)$/.exec(name) ?? [];
      if (!passage || typeof value !== 'string') continue;
      await classPassage(services(), actor, correctionId, { passage: Number(passage), class: value });
    }
    revalidatePath(`/t/${documentId}`, 'layout');
    return t('classed');
  });
}

/** Makes the corrected edition the one that is signed. */
export async function applyHere(documentId: DocumentId, correctionId: CorrectionId): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  return actionState(async () => {
    await applyCorrection(services(), actor, correctionId);
    revalidatePath(`/t/${documentId}`, 'layout');
  });
}

/** Ends a correction without a consequence. */
export async function dropHere(documentId: DocumentId, correctionId: CorrectionId): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  return actionState(async () => {
    await dropCorrection(services(), actor, correctionId);
    revalidatePath(`/t/${documentId}`, 'layout');
  });
}
