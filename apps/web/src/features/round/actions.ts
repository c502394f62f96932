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
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { documentAction } from '@/server/document-action';
import { formText } from '@/server/form-text';
import { requireDocumentActor } from '@/server/session';
import { tickedIn } from '@/ui/ticks';
import { daysIn, publicityIn, roundInput } from './round-input';

/** Makes a round as the form says. */
export async function makeRound(
  documentId: DocumentId,
  editionId: EditionId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  return documentAction(documentId, form, async (actor) => {
    await createRound(services(), actor, editionId, roundInput(form));
  });
}

/** Changes what was chosen for a round that has not opened, and leads back to it. */
export async function changeDraft(
  documentId: DocumentId,
  roundId: RoundId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const state = await documentAction(documentId, form, async (actor) => {
    await changeRound(services(), actor, roundId, roundInput(form));
  });
  if (state.kind === 'done') redirect(`/t/${documentId}/sign-on`);
  return state;
}

/** Opens a round: everybody with the address may sign. */
export async function openTheRound(documentId: DocumentId, roundId: RoundId): Promise<ActionState> {
  return documentAction(documentId, null, async (actor) => {
    await openRound(services(), actor, roundId);
  });
}

/** Moves the deadline; says so when the clocks show that time twice. */
export async function moveTheDeadline(
  documentId: DocumentId,
  roundId: RoundId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const t = await getTranslations('round');
  return documentAction(documentId, form, async (actor) => {
    const closesAt = formText(form, 'closesAt');
    const { timeZone } = await changeRound(services(), actor, roundId, { closesAt });
    const read = instantOf(closesAt, timeZone);
    return read.ok && read.value.isDoubled ? `${t('run.moved')} ${t('doubled')}` : t('run.moved');
  });
}

/** Changes when a round is published by itself, when it reminds, and what everybody sees until then. */
export async function scheduleTheRound(
  documentId: DocumentId,
  roundId: RoundId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const t = await getTranslations('round.run');
  return documentAction(documentId, form, async (actor) => {
    await changeRound(services(), actor, roundId, {
      publishesAt: formText(form, 'publishesAt') || null,
      policy: { reminders: daysIn(formText(form, 'reminders')), ...publicityIn(form) },
    });
    return t('scheduled');
  });
}

/** Says what a round is about. */
export async function setTopics(
  documentId: DocumentId,
  roundId: RoundId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const t = await getTranslations('mandate.round');
  return documentAction(documentId, form, async (actor) => {
    const topics = splitTopics(formText(form, 'topics'));
    await changeRound(services(), actor, roundId, { policy: { topics } });
    return t('saved');
  });
}

/** Reminds exactly the organisations that were ticked. */
export async function remindThem(
  documentId: DocumentId,
  roundId: RoundId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const t = await getTranslations('round.standing');
  return documentAction(documentId, form, async (actor) => {
    const organisationIds = tickedIn(form, 'organisation');
    const input = { organisationIds, key: formText(form, 'key') };
    const count = await remindOrganisations(services(), actor, roundId, input);
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
  const t = await getTranslations('round.standing');
  return documentAction(documentId, form, async (actor) => {
    const organisationId = parseInput(idSchema('organisation'), formText(form, 'organisation'));
    await stepInvitation(services(), actor, roundId, organisationId, stepIn(form));
    return t('step.done');
  });
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
  const t = await getTranslations('round.standing');
  return documentAction(documentId, form, async (actor) => {
    if (actor.organisationId === null) throw Refused.because('choose_organisation');
    await stepInvitation(services(), actor, roundId, actor.organisationId, stepIn(form));
    return t('step.done');
  });
}

function stepIn(form: FormData) {
  const stage = formText(form, 'stage');
  return stage === 'clearance' ? { stage, expectedOn: formText(form, 'expectedOn') || null } : { stage };
}

/** Closes a round before its deadline. */
export async function closeTheRound(documentId: DocumentId, roundId: RoundId): Promise<ActionState> {
  return documentAction(documentId, null, async (actor) => {
    await closeRound(services(), actor, roundId);
  });
}

/** Publishes the text with its list. */
export async function publishTheRound(documentId: DocumentId, roundId: RoundId): Promise<ActionState> {
  return documentAction(documentId, null, async (actor) => {
    await publishRound(services(), actor, roundId);
  });
}
