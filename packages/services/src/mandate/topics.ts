import type { Stores } from '@undersigned/db';
import { distinctTopics, type CoalitionId, type DocumentId, type MemberActor } from '@undersigned/domain';
import type { Context } from '../context.js';
import { visibleDocuments } from '../document/list.js';

/** Every topic of a coalition in the spelling it has there: those of its mandates, and of its rounds. */
export async function topicsInUse(stores: Stores, coalitionId: CoalitionId): Promise<string[]> {
  const documents = await stores.document.ofCoalition(coalitionId);
  return topicsWith(
    stores,
    coalitionId,
    documents.map(({ id }) => id),
  );
}

/** Those that a form offers a member, by name: what a text is about that they may not see stays unknown to them. */
export async function topicsKnownTo(ctx: Context, actor: MemberActor): Promise<string[]> {
  const visible = await visibleDocuments(ctx, actor);
  const ids = visible.map(({ document }) => document.id);
  const topics = await topicsWith(ctx.db.read, actor.coalitionId, ids);
  return topics.sort((one, other) => one.localeCompare(other));
}

async function topicsWith(
  stores: Stores,
  coalitionId: CoalitionId,
  documentIds: DocumentId[],
): Promise<string[]> {
  const mandates = await stores.mandate.ofCoalition(coalitionId);
  const rounds = await stores.round.ofDocuments(documentIds);
  // The oldest first, whose spelling stays.
  return distinctTopics([
    ...mandates.reverse().flatMap(({ mandate }) => mandate.topics),
    ...rounds.reverse().flatMap(({ policy }) => policy.topics),
  ]);
}
