'use server';

import type { DocumentId, EditionId, RoundId } from '@undersigned/domain';
import { idSchema, instantOf, splitTopics } from '@undersigned/domain';
import {
  changeRound,
  closeRound,
  createRound,
  noteSeen,
  openRound,
  parseInput,
  publishRound,
  Refused,
  remindOrganisations,
  stepInvitation,
} from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { formText } from '@/server/form-text';
import { requireDocumentActor } from '@/server/session';
import { daysIn, publicityIn, roundInput } from './round-input';

/** Makes a round as the form says. */
export async function makeRound(
  documentId: DocumentId,
  editionId: EditionId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  return actionState(async () => {
    await createRound(services(), actor, editionId, roundInput(form));
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
    const closesAt = formText(form, 'closesAt');
    const { timeZone } = await changeRound(services(), actor, roundId, { closesAt });
    revalidatePath(`/t/${documentId}`, 'layout');
    const read = instantOf(closesAt, timeZone);
    return read.ok && read.value.isDoubled ? `${t('run.moved')} ${t('doubled')}` : t('run.moved');
  }, form);
}

/** Changes when a round is published by itself, when it reminds, and what everybody sees until then. */
export async function scheduleTheRound(
  documentId: DocumentId,
  roundId: RoundId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  const t = await getTranslations('round.run');
  return actionState(async () => {
    await changeRound(services(), actor, roundId, {
      publishesAt: formText(form, 'publishesAt') || null,
      policy: { reminders: daysIn(formText(form, 'reminders')), ...publicityIn(form) },
    });
    revalidatePath(`/t/${documentId}`, 'layout');
    return t('scheduled');
  }, form);
}

/** Says what a round is about. */
export async function setTopics(
  documentId: DocumentId,
  roundId: RoundId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  const t = await getTranslations('mandate.round');
  return actionState(async () => {
    const topics = splitTopics(formText(form, 'topics'));
    await changeRound(services(), actor, roundId, { policy: { topics } });
    revalidatePath(`/t/${documentId}`, 'layout');
    return t('saved');
  }, form);
}

/** Reminds exactly the organisations that were ticked. */
export async function remindThem(
  documentId: DocumentId,
  roundId: RoundId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  const t = await getTranslations('round.standing');
  return actionState(async () => {
    const organisationIds = form.getAll('organisation');
    const input = { organisationIds, key: formText(form, 'key') };
    const count = await remindOrganisations(services(), actor, roundId, input);
    revalidatePath(`/t/${documentId}`, 'layout');
    return t('remindDone', { count });
  });
}

/** What an organisation told a focal point about how far it has come. */
export async function tellStep(
  documentId: DocumentId,
  roundId: RoundId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  const t = await getTranslations('round.standing');
  return actionState(async () => {
    const organisationId = parseInput(idSchema('organisation'), formText(form, 'organisation'));
    await stepInvitation(services(), actor, roundId, organisationId, stepIn(form));
    revalidatePath(`/t/${documentId}`, 'layout');
    return t('step.done');
  }, form);
}

/** Notes that a member has the sign-on station open: an act of their browser, not of a link that was opened. */
export async function noteSeenHere(documentId: DocumentId, roundId: RoundId): Promise<void> {
  const { actor } = await requireDocumentActor(documentId);
  await noteSeen(services(), actor, roundId);
}

/** What a member says of the organisation it acts for. */
export async function tellOwnStep(
  documentId: DocumentId,
  roundId: RoundId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  const t = await getTranslations('round.standing');
  return actionState(async () => {
    if (actor.organisationId === null) throw Refused.because('choose_organisation');
    await stepInvitation(services(), actor, roundId, actor.organisationId, stepIn(form));
    revalidatePath(`/t/${documentId}`, 'layout');
    return t('step.done');
  }, form);
}

function stepIn(form: FormData) {
  const stage = formText(form, 'stage');
  return stage === 'clearance' ? { stage, expectedOn: formText(form, 'expectedOn') || null } : { stage };
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
