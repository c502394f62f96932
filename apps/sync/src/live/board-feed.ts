import { publicTextOf } from '@undersigned/domain';
import type { BoardEvent } from '@undersigned/protocol';
import { concernsRound, publicEvent, Refused, type Context } from '@undersigned/services';
import { rowsPerPage, type Feed } from './feed.js';

/**
 * What everybody may see of a round. Throws `Refused` not_found for none, for one that has not opened, and for one of
 * which nobody outside is to know.
 */
export async function boardFeed(
  ctx: Context,
  slug: string,
  emit: (event: BoardEvent) => void,
): Promise<Feed> {
  const { read } = ctx.db;
  const round = await read.round.bySlug(slug);
  const document = round && (await read.document.byId(round.documentId));
  const isHidden = round && (round.state === 'draft' || publicTextOf(round) === 'nothing');
  if (!document || isHidden) throw Refused.because('not_found');
  return {
    follower: null,
    page: (seq) => read.activity.ofCoalition(document.coalitionId, seq, rowsPerPage),
    isWanted: (row) => concernsRound(row, round),
    deliver: async (row) => {
      const event = await publicEvent(ctx, round, row);
      if (event) emit(event);
    },
    renew: () => Promise.resolve(null),
  };
}
