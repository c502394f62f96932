import { mayTellGuest, type DocumentId } from '@undersigned/domain';
import { liveActivity, type LiveActivity } from '@undersigned/protocol';
import { openDoor, type Context, type Credential } from '@undersigned/services';
import { refusalOf } from './coalition-feed.js';
import { rowsPerPage, type Feed } from './feed.js';

/** What a guest hears of the log: their one text, and of it what `mayTellGuest` lets through. Throws `Refused`. */
export async function guestFeed(
  ctx: Context,
  credential: Credential,
  documentId: DocumentId,
  emit: (row: LiveActivity) => void,
): Promise<Feed> {
  const { document, actor, bearer } = await openDoor(ctx, credential, documentId);
  const { coalitionId } = document;
  return {
    follower: {
      ...bearer,
      documentId,
      until: actor.kind === 'guest' ? actor.expiresAt : null,
    },
    page: (seq) => ctx.db.read.activity.ofCoalition(coalitionId, seq, rowsPerPage),
    isWanted: (row) => row.documentId === documentId,
    deliver: async (row) => {
      if (row.documentId === documentId && mayTellGuest(row.event)) emit(liveActivity(row));
    },
    renew: async () => {
      try {
        await openDoor(ctx, credential, documentId);
        return null;
      } catch (error) {
        return refusalOf(error);
      }
    },
  };
}
