import type { Stores } from '@undersigned/db';
import {
  audienceOf,
  isTold,
  type Activity,
  type DocumentId,
  type MemberActor,
  type RoundId,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { visibleDocuments } from '../document/list.js';

/** What a member may be told of their coalition's log, as of the moment it was asked. */
export interface Hearing {
  /** Titles of the texts the member may see. */
  titles: Map<DocumentId, string>;
  mayHear(row: Activity): boolean;
}

/** A row about a text is for those who may see the text; some kinds, and sealed lists, are for focal points only. */
export async function hearingOf(ctx: Context, actor: MemberActor): Promise<Hearing> {
  const documents = await visibleDocuments(ctx, actor);
  const titles = new Map(documents.map(({ document }) => [document.id, document.title]));
  const byId = new Map(documents.map((each) => [each.document.id, each]));
  const sealed = await roundsWithoutNames(ctx.db.read, [...titles.keys()]);
  return {
    titles,
    mayHear: ({ coalitionId, documentId, event }) => {
      if (coalitionId !== actor.coalitionId) return false;
      if (documentId !== null && !titles.has(documentId)) return false;
      if (actor.role === 'focal-point') return true;
      if (event.type === 'sign-on.confirmed' && sealed.has(event.roundId)) return false;
      const text = documentId === null ? undefined : byId.get(documentId);
      const { drafts = false, deliberates = false } = text ?? {};
      return isTold(audienceOf(event), { role: actor.role, drafts, deliberates });
    },
  };
}

/** Rounds whose list nobody sees before it is published. */
async function roundsWithoutNames(read: Stores, documentIds: DocumentId[]): Promise<Set<RoundId>> {
  const rounds = await read.round.ofDocuments(documentIds);
  const sealed = rounds.filter(({ state, policy }) => state !== 'published' && policy.whileOpen !== 'names');
  return new Set(sealed.map(({ id }) => id));
}
