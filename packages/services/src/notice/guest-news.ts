import type { Stores, Transaction } from '@undersigned/db';
import {
  canConcern,
  guestStanding,
  mayTellGuest,
  nextWaking,
  whoIsConcerned,
  type Activity,
  type Document,
  type GuestAnswers,
  type GuestLink,
  type NoticeReason,
  type ThreadPeople,
} from '@undersigned/domain';
import type { Context } from '../context.js';
import { askingNow } from './asking-now.js';
import { noticesReader } from './log-reader.js';
import { tellNotices, type Readable, type ToldNotice } from './tell.js';
import { threadOf } from './thread-of.js';

/** Whoever goes through twenty remarks in one sitting writes their guests one mail, and not twenty. */
const gatheringMinutes = 10;

/**
 * Notes that a row of the log concerns guests who want to be written to. They have no list to read it in, so that
 * nothing is kept but from where on they have not been told: the mail reads the log.
 */
export async function noteGuestNews(
  ctx: Context,
  tx: Transaction,
  row: Activity,
  document: Document,
  thread: ThreadPeople | null,
): Promise<void> {
  if (!mayTellGuest(row.event)) return;
  const coalition = await tx.coalition.byId(document.coalitionId);
  if (!coalition) return;
  const gathered = new Date(ctx.now().getTime() + gatheringMinutes * 60_000);
  const dueAt = nextWaking(gathered, coalition.timeZone);
  for (const link of await tx.guestLink.ofDocument(document.id)) {
    if (!answersOf(link, ctx.now()) || !whyItConcerns(row, link, thread)) continue;
    await tx.guestLink.newsWaits(link.id, row.seq, dueAt);
  }
}

/**
 * What a guest has not been told of, from a row of the log on, as far as they may read it and are still asked for it
 * now. What came after the last look for notices is left to the next mail: it will be noted for that one.
 */
export async function guestNews(
  stores: Stores,
  link: GuestLink,
  document: Document,
  { from, now }: { from: number; now: Date },
): Promise<ToldNotice[]> {
  const sight = { document, drafts: false, deliberates: true };
  const news: Readable<typeof sight>[] = [];
  const until = (await stores.logCursor.read(noticesReader)) ?? 0;
  for (const row of await stores.activity.ofDocumentFrom(document.id, from)) {
    if (row.seq > until || !canConcern(row.event) || !mayTellGuest(row.event)) continue;
    const reason = whyItConcerns(row, link, await threadOf(stores, row.event));
    if (!reason) continue;
    const { personId, membershipId } = link;
    const { seq, at } = row;
    const about = {
      seq,
      at,
      personId,
      membershipId,
      reason,
      readAt: null,
      mailing: { kind: 'none' },
    } as const;
    const where = { documentId: document.id, coalitionId: document.coalitionId };
    news.push({ notice: { ...about, ...where }, row, sight });
  }
  return tellNotices(stores, await askingNow(stores, news, now));
}

/** Where a guest is written to now; null for one who does not want it, and whose link is over. */
export function answersOf(link: GuestLink, now: Date): GuestAnswers | null {
  const answers = link.guest?.answers;
  return answers && !answers.isOff && guestStanding(link, now) === 'entered' ? answers : null;
}

function whyItConcerns(row: Activity, link: GuestLink, thread: ThreadPeople | null): NoticeReason | null {
  const { actor, event } = row;
  if (actor.kind === 'guest' && actor.guestLinkId === link.id) return null;
  const { personId, membershipId, access } = link;
  const listener = {
    personId,
    membershipId,
    organisationId: null,
    role: 'observer',
    access: access === 'view' ? 'view' : 'comment',
    drafts: false,
    deliberates: true,
  } as const;
  return whoIsConcerned(event, actor, thread, [listener])[0]?.reason ?? null;
}
