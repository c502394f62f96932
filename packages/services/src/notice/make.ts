import type { Transaction } from '@undersigned/db';
import { canConcern, mailingOf, whoIsConcerned, type Activity, type Concerned } from '@undersigned/domain';
import type { Context } from '../context.js';
import { noteGuestNews } from './guest-news.js';
import { listenersTo } from './listeners.js';
import { noticesReader as reader } from './log-reader.js';
import { threadOf } from './thread-of.js';

const rowsAtOnce = 50;

/** Begins at the end of the log where nobody has begun yet: what happened before is known. */
export async function beginNotices(ctx: Context): Promise<void> {
  await ctx.db.transact(async (tx) => tx.logCursor.begin(reader, await tx.activity.head()));
}

/**
 * Turns new rows of the log into notices and gives how many rows it read. Rows and cursor move in one transaction,
 * so that each row is turned once, by whichever process comes first, and none is passed over.
 */
export async function makeNotices(ctx: Context): Promise<number> {
  const from = await ctx.db.read.logCursor.read(reader);
  if (from === null || (await ctx.db.read.activity.head()) <= from) return 0;
  return ctx.db.transact(async (tx) => {
    const cursor = await tx.logCursor.read(reader);
    if (cursor === null) return 0;
    const rows = await tx.activity.after(cursor, rowsAtOnce);
    const last = rows.at(-1);
    if (!last || !(await tx.logCursor.move(reader, cursor, last.seq))) return 0;
    for (const row of rows) await noticeRow(ctx, tx, row);
    return rows.length;
  });
}

async function noticeRow(ctx: Context, tx: Transaction, row: Activity): Promise<void> {
  const { documentId, event, actor } = row;
  if (documentId === null || !canConcern(event)) return;
  const document = await tx.document.byId(documentId);
  if (!document) return;
  const thread = await threadOf(tx, event);
  const listeners = await listenersTo(tx, document);
  for (const concerned of whoIsConcerned(event, actor, thread, listeners)) {
    await insert(ctx, tx, { ...row, documentId, coalitionId: document.coalitionId }, concerned);
  }
  await noteGuestNews(ctx, tx, row, document, thread);
}

async function insert(
  ctx: Context,
  tx: Transaction,
  { seq, at, documentId, coalitionId }: Pick<Activity, 'seq' | 'at'> & Located,
  { listener: { personId, membershipId }, reason }: Concerned,
): Promise<void> {
  const person = await tx.person.byId(personId);
  if (!person) return;
  const setting = await tx.noticeSetting.of(personId);
  const isQuiet = await tx.noticeSetting.isQuiet(personId, documentId);
  const mailing = mailingOf(reason, { setting, isQuiet, timeZone: person.timeZone }, ctx.now());
  const about = { seq, at, documentId, coalitionId, reason };
  await tx.notice.insert({ ...about, personId, membershipId, readAt: null, mailing });
}

interface Located {
  documentId: NonNullable<Activity['documentId']>;
  coalitionId: NonNullable<Activity['coalitionId']>;
}
