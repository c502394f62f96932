'use server';

import type { CorrectionId, DocumentId, RoundId } from '@undersigned/domain';
import {
  applyCorrection,
  classPassage,
  dropCorrection,
  proposeCorrection,
  startCorrection,
} from '@undersigned/services';
import { getTranslations } from 'next-intl/server';
import type { ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { documentAction } from '@/server/document-action';

/** Opens the text for a correction. */
export async function startHere(documentId: DocumentId, roundId: RoundId): Promise<ActionState> {
  return documentAction(documentId, null, async (actor) => {
    await startCorrection(services(), actor, roundId);
  });
}

/** Freezes the corrected words and lists what differs. */
export async function proposeHere(
  documentId: DocumentId,
  correctionId: CorrectionId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  return documentAction(documentId, null, async (actor) => {
    const confirmInvisible = form.get('confirmInvisible') === 'on';
    await proposeCorrection(services(), actor, correctionId, { confirmInvisible });
  });
}

/** Says what a focal point takes each passage for; a passage that was not answered stays open. */
export async function classHere(
  documentId: DocumentId,
  correctionId: CorrectionId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const t = await getTranslations('correction');
  return documentAction(documentId, null, async (actor) => {
    for (const [name, value] of form) {
      const [, passage] = /^passage-(\d+)$/.exec(name) ?? [];
      if (!passage || typeof value !== 'string') continue;
      await classPassage(services(), actor, correctionId, { passage: Number(passage), class: value });
    }
    return t('classed');
  });
}

/** Makes the corrected edition the one that is signed. */
export async function applyHere(documentId: DocumentId, correctionId: CorrectionId): Promise<ActionState> {
  return documentAction(documentId, null, async (actor) => {
    await applyCorrection(services(), actor, correctionId);
  });
}

/** Ends a correction without a consequence. */
export async function dropHere(documentId: DocumentId, correctionId: CorrectionId): Promise<ActionState> {
  return documentAction(documentId, null, async (actor) => {
    await dropCorrection(services(), actor, correctionId);
  });
}
