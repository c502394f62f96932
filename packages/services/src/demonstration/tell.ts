import type { Context } from '../context.js';
import { listNotices, makeNotices, markNoticesRead } from '../notice/index.js';
import { noticesReader } from '../notice/log-reader.js';
import { daysAgo } from './clock.js';
import { demonstrationPeople } from './people.js';
import type { Stage } from './stage.js';

/** What is older has been read by those whom it concerned. */
const newForDays = 7;
const mostNotices = 1_000;

/** Gives everybody the notices that the ten weeks would have brought them. Nobody has a mailbox, so none waits for a mail. */
export async function tellEverybody(ctx: Context, stage: Stage): Promise<void> {
  await ctx.db.transact((tx) => tx.logCursor.begin(noticesReader, 0));
  while ((await makeNotices(ctx)) > 0);
  const newSince = daysAgo(ctx, newForDays).now();
  for (const { key } of demonstrationPeople) {
    const actor = stage.actor(key);
    await ctx.db.transact(async (tx) => {
      for (const notice of await tx.notice.ofPerson(actor.personId, actor.coalitionId, mostNotices)) {
        await tx.notice.changeMailing(notice, 'waiting', { kind: 'dropped' });
      }
    });
    const newestRead = (await listNotices(ctx, actor)).find(({ at }) => at < newSince);
    if (newestRead) await markNoticesRead(ctx, actor, { upTo: newestRead.seq });
  }
}
