'use server';

import type { DocumentId, EditionId, RoundId } from '@undersigned/domain';
import { instantOf } from '@undersigned/domain';
import { changeRound, closeRound, createRound, openRound, publishRound } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { requireDocumentActor } from '@/server/session';

/** Makes a round as the form says. */
export async function makeRound(
  documentId: DocumentId,
  editionId: EditionId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  return actionState(async () => {
    await createRound(services(), actor, editionId, {
      closesAt: text(form, 'closesAt'),
      timeZone: text(form, 'timeZone'),
      policy: {
        eligibility: text(form, 'eligibility'),
        observers: text(form, 'observers'),
        whileOpen: text(form, 'whileOpen'),
        goal: text(form, 'goal') === '' ? null : Number(text(form, 'goal')),
      },
    });
    revalidatePath(`/t/${documentId}`, 'layout');
  }, form);
}

/** Opens a round: everybody with the address may sign. */
export async function openTheRound(documentId: DocumentId, roundId: RoundId): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  return actionState(async () => {
    await openRound(services(), actor, roundId);
    revalidatePath(`/t/${documentId}`, 'layout');
  });
}

/** Moves the deadline; says so when the clocks show that time twice. */
export async function moveTheDeadline(
  documentId: DocumentId,
  roundId: RoundId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  const t = await getTranslations('round');
  return actionState(async () => {
    const closesAt = text(form, 'closesAt');
    const { timeZone } = await changeRound(services(), actor, roundId, { closesAt });
    revalidatePath(`/t/${documentId}`, 'layout');
    const read = instantOf(closesAt, timeZone);
    return read.ok && read.value.isDoubled ? `${t('run.moved')} ${t('doubled')}` : t('run.moved');
  }, form);
}

/** Closes a round before its deadline. */
export async function closeTheRound(documentId: DocumentId, roundId: RoundId): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  return actionState(async () => {
    await closeRound(services(), actor, roundId);
    revalidatePath(`/t/${documentId}`, 'layout');
  });
}

/** Publishes the text with its list. */
export async function publishTheRound(documentId: DocumentId, roundId: RoundId): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  return actionState(async () => {
    await publishRound(services(), actor, roundId);
    revalidatePath(`/t/${documentId}`, 'layout');
  });
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
