import type { Transaction } from '@undersigned/db';
import {
  canConcern,
  mailingOf,
  threadAudiences,
  whoIsConcerned,
  type Activity,
  type Concerned,
  type Event,
  type ThreadPeople,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { listenersTo } from './listeners.js';

const reader = 'notices';
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
  const listeners = await listenersTo(tx, document);
  for (const concerned of whoIsConcerned(event, actor, await threadOf(tx, event), listeners)) {
    await insert(ctx, tx, { ...row, documentId, coalitionId: document.coalitionId }, concerned);
  }
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

/** Who had to do with the thread or the suggestion an event is about; who is not of it is told by the row's own audience. */
async function threadOf(tx: Transaction, event: Event): Promise<ThreadPeople | null> {
  if ('suggestionId' in event) {
    const suggestion = await tx.suggestion.byId(event.suggestionId);
    return suggestion && { author: suggestion.author.membershipId, participants: [], assignee: null };
  }
  if (!('commentId' in event)) return null;
  const thread = await tx.comment.byId(event.commentId, threadAudiences);
  if (!thread) return null;
  const spoke = [
    ...thread.replies.map(({ author }) => author.membershipId),
    ...thread.steps.map(({ by }) => by.membershipId),
  ];
  return {
    author: thread.author.membershipId,
    participants: spoke.filter((id) => id !== null),
    assignee: thread.assignee?.membershipId ?? null,
  };
}
