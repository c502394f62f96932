'use server';

import type { DocumentId, RoundId, SignOnId } from '@undersigned/domain';
import {
  changeRound,
  keepApart,
  mergeSignOns,
  publishListEdition,
  separateSignOn,
} from '@undersigned/services';
import type { ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { documentAction } from '@/server/document-action';

interface Pair {
  keep: SignOnId;
  merge: SignOnId;
}

/** Says that two sign-ons are of one organisation, and which of them counts. */
export async function mergeInto(documentId: DocumentId, pair: Pair): Promise<ActionState> {
  return documentAction(documentId, null, async (actor) => {
    await mergeSignOns(services(), actor, pair);
  });
}

/** Says that two sign-ons are of two organisations. */
export async function keepBoth(documentId: DocumentId, pair: Pair): Promise<ActionState> {
  return documentAction(documentId, null, async (actor) => {
    await keepApart(services(), actor, pair);
  });
}

/** Takes a mistaken merge back. */
export async function separate(documentId: DocumentId, signOnId: SignOnId): Promise<ActionState> {
  return documentAction(documentId, null, async (actor) => {
    await separateSignOn(services(), actor, signOnId);
  });
}

/** Publishes the next edition of the list. */
export async function publishEdition(documentId: DocumentId, roundId: RoundId): Promise<ActionState> {
  return documentAction(documentId, null, async (actor) => {
    await publishListEdition(services(), actor, roundId);
  });
}

/** Takes late sign-ons from now on, or no more. */
export async function takeLate(
  documentId: DocumentId,
  roundId: RoundId,
  late: 'open' | 'closed',
): Promise<ActionState> {
  return documentAction(documentId, null, async (actor) => {
    await changeRound(services(), actor, roundId, { policy: { late } });
  });
}
