import type { MemberActor } from '@undersigned/domain';
import type { Context } from '../context.js';
import { readableNow, tellNotices, type ToldNotice } from './tell.js';

const mostCounted = 100;

/** What concerns the actor's person in this coalition, newest first, as far as they may read it now. */
export async function listNotices(
  ctx: Context,
  { personId, coalitionId }: MemberActor,
  { isUnread = false, limit = 100 } = {},
): Promise<ToldNotice[]> {
  const { notice } = ctx.db.read;
  const rows = isUnread
    ? await notice.unread(personId, coalitionId, limit)
    : await notice.ofPerson(personId, coalitionId, limit);
  return tellNotices(ctx.db.read, await readableNow(ctx.db.read, rows));
}

/** How many of them are unread; a hundred at most. */
export async function countUnread(ctx: Context, { personId, coalitionId }: MemberActor): Promise<number> {
  const rows = await ctx.db.read.notice.unread(personId, coalitionId, mostCounted);
  return rows.length === 0 ? 0 : (await readableNow(ctx.db.read, rows)).length;
}
