'use server';

import type { DocumentId, RoundId, SignOnId } from '@undersigned/domain';
import {
  changeRound,
  keepApart,
  mergeSignOns,
  publishListEdition,
  separateSignOn,
} from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { requireDocumentActor } from '@/server/session';

interface Pair {
  keep: SignOnId;
  merge: SignOnId;
}

/** Says that two sign-ons are of one organisation, and which of them counts. */
export async function mergeInto(documentId: DocumentId, pair: Pair): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  return actionState(async () => {
    await mergeSignOns(services(), actor, pair);
    revalidatePath(`/t/${documentId}`, 'layout');
  });
}

/** Says that two sign-ons are of two organisations. */
export async function keepBoth(documentId: DocumentId, pair: Pair): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  return actionState(async () => {
    await keepApart(services(), actor, pair);
    revalidatePath(`/t/${documentId}`, 'layout');
  });
}

/** Takes a mistaken merge back. */
export async function separate(documentId: DocumentId, signOnId: SignOnId): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  return actionState(async () => {
    await separateSignOn(services(), actor, signOnId);
    revalidatePath(`/t/${documentId}`, 'layout');
  });
}

/** Publishes the next edition of the list. */
export async function publishEdition(documentId: DocumentId, roundId: RoundId): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  return actionState(async () => {
    await publishListEdition(services(), actor, roundId);
    revalidatePath(`/t/${documentId}`, 'layout');
  });
}

/** Takes late sign-ons from now on, or no more. */
export async function takeLate(
  documentId: DocumentId,
  roundId: RoundId,
  late: 'open' | 'closed',
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  return actionState(async () => {
    await changeRound(services(), actor, roundId, { policy: { late } });
    revalidatePath(`/t/${documentId}`, 'layout');
  });
}
