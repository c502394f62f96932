import type { Transaction } from '@undersigned/db';
import type { ActivityActor, Actor, CoalitionId, DocumentId, Event, GuestActor } from '@undersigned/domain';
import type { Context } from '../context.js';

export interface Happening {
  coalitionId: CoalitionId | null;
  documentId?: DocumentId | null;
  actor: Actor | GuestActor;
  event: Event;
}

/**
 * Writes what happened, in the transaction in which it happened: without the row there is no change.
 * Feed, notices and audit read this log and nothing else. Gives the row's number.
 */
export async function record(ctx: Context, tx: Transaction, happening: Happening): Promise<number> {
  return tx.activity.append({
    id: ctx.newId('activity'),
    coalitionId: happening.coalitionId,
    documentId: happening.documentId ?? null,
    actor: withoutNames(happening.actor),
    event: happening.event,
    at: ctx.now(),
  });
}

function withoutNames(actor: Actor | GuestActor): ActivityActor {
  switch (actor.kind) {
    case 'system':
      return actor;
    case 'guest':
      return { kind: 'guest', guestLinkId: actor.guestLinkId };
    case 'member': {
      const { kind, membershipId, personId, organisationId } = actor;
      return { kind, membershipId, personId, organisationId };
    }
  }
}
