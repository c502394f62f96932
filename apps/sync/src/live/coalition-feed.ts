import { idSchema, type Coalition } from '@undersigned/domain';
import { liveActivity, type LiveActivity, type LiveRefusal } from '@undersigned/protocol';
import { memberOf, Refused, tellingTo, type Context, type Credential } from '@undersigned/services';
import { rowsPerPage, type Feed } from './feed.js';

/** The log of a coalition for one of its members. Throws `Refused` signed_out, not_found. */
export async function coalitionFeed(
  ctx: Context,
  credential: Credential,
  slugOrId: string,
  emit: (row: LiveActivity) => void,
): Promise<Feed> {
  const coalition = await findCoalition(ctx, slugOrId);
  if (!coalition) throw Refused.because('not_found');
  const { actor, bearer } = await memberOf(ctx, credential, coalition.id);
  let telling = tellingTo(ctx, actor);
  let role = actor.role;

  return {
    follower: { ...bearer, documentId: null, until: null },
    page: (seq) => ctx.db.read.activity.ofCoalition(coalition.id, seq, rowsPerPage),
    isWanted: (row) => row.coalitionId === coalition.id,
    deliver: async (row) => {
      if (await telling.mayTell(row)) emit(liveActivity(row));
    },
    renew: async () => {
      try {
        const now = await memberOf(ctx, credential, coalition.id, actor.membershipId);
        if (now.actor.role !== role) telling = tellingTo(ctx, now.actor);
        else telling.forget();
        role = now.actor.role;
        return null;
      } catch (error) {
        return refusalOf(error);
      }
    },
  };
}

/** What a follower is told of a refusal. Throws everything that is none. */
export function refusalOf(error: unknown): LiveRefusal {
  if (!(error instanceof Refused)) throw error;
  return error.refusal.code === 'signed_out' ? 'signed_out' : 'not_found';
}

async function findCoalition(ctx: Context, slugOrId: string): Promise<Coalition | null> {
  const id = idSchema('coalition').safeParse(slugOrId);
  return id.success ? ctx.db.read.coalition.byId(id.data) : ctx.db.read.coalition.bySlug(slugOrId);
}
