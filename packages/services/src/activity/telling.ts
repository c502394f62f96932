import {
  audienceOf,
  isTold,
  type Activity,
  type DocumentId,
  type MemberActor,
  type RoundId,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { requireAccess } from '../document/require-access.js';
import { Refused } from '../refusal/refused.js';

/** Decides row by row what one member may be told of the log; remembers which texts they may see. */
export interface Telling {
  mayTell(row: Activity): Promise<boolean>;
  /** Forgets what it remembers: something about this member's rights may have changed. */
  forget(): void;
}

export function tellingTo(ctx: Context, actor: MemberActor): Telling {
  const visible = new Map<DocumentId, Sight | null>();

  async function sightOf(documentId: DocumentId): Promise<Sight | null> {
    const known = visible.get(documentId);
    if (known !== undefined) return known;
    const sight = await see(ctx, actor, documentId);
    visible.set(documentId, sight);
    return sight;
  }

  return {
    mayTell: async (row) => {
      const { coalitionId, documentId, event } = row;
      if (coalitionId !== actor.coalitionId) return false;
      if (event.type === 'document.access-changed' && documentId) visible.delete(documentId);
      const sight = documentId ? await sightOf(documentId) : ofNoText;
      if (sight === null) return false;
      if (actor.role === 'focal-point') return true;
      if (!isTold(audienceOf(event), { role: actor.role, ...sight })) return false;
      return event.type !== 'sign-on.confirmed' || showsNames(ctx, event.roundId);
    },
    forget: () => visible.clear(),
  };
}

/** What a member has to do with a text they may read. */
interface Sight {
  drafts: boolean;
  deliberates: boolean;
}

const ofNoText: Sight = { drafts: false, deliberates: false };

/** Null when they may not read it. */
async function see(ctx: Context, actor: MemberActor, documentId: DocumentId): Promise<Sight | null> {
  try {
    const { drafts, deliberates } = await requireAccess(ctx.db.read, actor, documentId, 'view');
    return { drafts, deliberates };
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

/** Some rounds keep their names to themselves until they are published. */
async function showsNames(ctx: Context, roundId: RoundId): Promise<boolean> {
  const round = await ctx.db.read.round.byId(roundId);
  return round !== null && (round.state === 'published' || round.policy.whileOpen === 'names');
}
