import type {
  Assignee,
  Comment,
  CommentId,
  CommentLabel,
  DocumentId,
  MembershipId,
  OrganisationId,
  PersonId,
  Reply,
  ThreadAudience,
  ThreadStep,
} from '@undersigned/domain';
import { and, asc, count, eq, inArray, or } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';
import { mentionRows, rowToComment, type CommentRow } from './row.js';
import type { Standing } from './table.js';

/** How a thread stands that has no outcome yet, here or at the meeting. */
const awaiting: Standing[] = ['open', 'meeting'];

/** What somebody may see of the threads of one text. */
export interface SeenThreads {
  documentId: DocumentId;
  audiences: readonly ThreadAudience[];
}

/** Threads are given out to audiences only: whoever asks says which ones the reader belongs to. */
export const commentStore = (query: Query, { comment, membership, mention, reply, threadStep }: Tables) => {
  async function whole(rows: CommentRow[]): Promise<Comment[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const replies = await query
      .select()
      .from(reply)
      .where(inArray(reply.commentId, ids))
      .orderBy(asc(reply.createdAt), asc(reply.id));
    const steps = await query
      .select()
      .from(threadStep)
      .where(inArray(threadStep.commentId, ids))
      .orderBy(asc(threadStep.number));
    const mentions = await query.select().from(mention).where(inArray(mention.commentId, ids));
    const repliesOf = byThread(replies);
    const stepsOf = byThread(steps);
    const mentionsOf = byThread(mentions);
    return rows.map((row) =>
      rowToComment(row, {
        replies: repliesOf.get(row.id) ?? [],
        steps: stepsOf.get(row.id) ?? [],
        mentions: mentionsOf.get(row.id) ?? [],
      }),
    );
  }

  async function renameMemberships(ids: MembershipId[], personName: string): Promise<void> {
    if (ids.length === 0) return;
    await query.update(comment).set({ personName }).where(inArray(comment.membershipId, ids));
    await query.update(reply).set({ personName }).where(inArray(reply.membershipId, ids));
    await query.update(threadStep).set({ personName }).where(inArray(threadStep.membershipId, ids));
    await query.update(comment).set({ assigneeName: personName }).where(inArray(comment.assigneeId, ids));
  }

  return {
    /** The thread as it begins; replies and steps are inserted one by one. */
    async insert(begun: Comment): Promise<void> {
      const { id, documentId, anchor, author, body, createdAt, audience, labels, mentions } = begun;
      await query
        .insert(comment)
        .values({ id, documentId, anchor, ...author, body, createdAt, audience, labels, standing: 'open' });
      const rows = mentionRows(id, id, mentions);
      if (rows.length > 0) await query.insert(mention).values(rows).onConflictDoNothing();
    },

    async insertReply(commentId: CommentId, { author, mentions, ...row }: Reply): Promise<void> {
      await query.insert(reply).values({ ...row, ...author, commentId });
      const rows = mentionRows(commentId, row.id, mentions);
      if (rows.length > 0) await query.insert(mention).values(rows).onConflictDoNothing();
    },

    /** The text a thread belongs to, from which it follows who may see it; null for no thread. */
    async documentOf(id: CommentId): Promise<DocumentId | null> {
      const [row] = await query
        .select({ documentId: comment.documentId })
        .from(comment)
        .where(eq(comment.id, id));
      return row?.documentId ?? null;
    },

    async byId(id: CommentId, audiences: readonly ThreadAudience[]): Promise<Comment | null> {
      const where = and(eq(comment.id, id), inArray(comment.audience, [...audiences]));
      const [found] = await whole(await query.select().from(comment).where(where));
      return found ?? null;
    },

    /** Oldest first, each with its replies and steps. */
    async ofDocument(documentId: DocumentId, audiences: readonly ThreadAudience[]): Promise<Comment[]> {
      const rows = await query
        .select()
        .from(comment)
        .where(and(eq(comment.documentId, documentId), inArray(comment.audience, [...audiences])))
        .orderBy(asc(comment.createdAt), asc(comment.id));
      return whole(rows);
    },

    /** How many threads are to be settled, here or at the meeting, by document; a document without any is left out. */
    async openCounts(seen: SeenThreads[]): Promise<Map<DocumentId, number>> {
      if (seen.length === 0) return new Map();
      const ids = seen.map(({ documentId }) => documentId);
      const rows = await query
        .select({ documentId: comment.documentId, audience: comment.audience, open: count() })
        .from(comment)
        .where(and(inArray(comment.documentId, ids), inArray(comment.standing, awaiting)))
        .groupBy(comment.documentId, comment.audience);
      const counts = new Map<DocumentId, number>();
      for (const { documentId, audience, open } of rows) {
        if (!isSeen(seen, documentId, audience)) continue;
        counts.set(documentId, (counts.get(documentId) ?? 0) + open);
      }
      return counts;
    },

    /** The texts among these in which a member has begun a thread or answered in one. */
    async spokenIn(membershipId: MembershipId, documentIds: DocumentId[]): Promise<DocumentId[]> {
      if (documentIds.length === 0) return [];
      const begun = await query
        .selectDistinct({ id: comment.documentId })
        .from(comment)
        .where(and(eq(comment.membershipId, membershipId), inArray(comment.documentId, documentIds)));
      const answered = await query
        .selectDistinct({ id: comment.documentId })
        .from(reply)
        .innerJoin(comment, eq(comment.id, reply.commentId))
        .where(and(eq(reply.membershipId, membershipId), inArray(comment.documentId, documentIds)));
      return [...new Set([...begun, ...answered].map(({ id }) => id))];
    },

    /** Threads that await their outcome and were given to a member, or call them or their organisation. */
    async addressedTo(
      seen: SeenThreads[],
      membershipId: MembershipId,
      organisationId: OrganisationId | null,
    ): Promise<Comment[]> {
      if (seen.length === 0) return [];
      const subjects = organisationId === null ? [membershipId] : [membershipId, organisationId];
      const calling = query
        .select({ id: mention.commentId })
        .from(mention)
        .where(inArray(mention.subjectId, subjects));
      const rows = await query
        .select()
        .from(comment)
        .where(
          and(
            inArray(
              comment.documentId,
              seen.map(({ documentId }) => documentId),
            ),
            inArray(comment.standing, awaiting),
            or(eq(comment.assigneeId, membershipId), inArray(comment.id, calling)),
          ),
        )
        .orderBy(asc(comment.createdAt), asc(comment.id));
      return whole(rows.filter(({ documentId, audience }) => isSeen(seen, documentId, audience)));
    },

    /** Takes a thread from where it was seen to stand to where `step` leads; false when somebody was faster. */
    async take(thread: Pick<Comment, 'id' | 'state' | 'steps'>, step: ThreadStep): Promise<boolean> {
      const { id, state, steps } = thread;
      const changed = await query
        .update(comment)
        .set({ standing: standingAfter(step) })
        .where(and(eq(comment.id, id), eq(comment.standing, standingAfter(state))))
        .returning({ id: comment.id });
      if (changed.length !== 1) return false;
      const { by, kind, reason, at } = step;
      const outcome = step.kind === 'resolved' ? step.outcome : null;
      await query
        .insert(threadStep)
        .values({ commentId: id, number: steps.length + 1, kind, outcome, reason, ...by, at });
      return true;
    },

    async setLabels(id: CommentId, labels: CommentLabel[]): Promise<void> {
      await query.update(comment).set({ labels }).where(eq(comment.id, id));
    },

    async assign(id: CommentId, assignee: Assignee | null): Promise<void> {
      const { membershipId: assigneeId, personName: assigneeName } = assignee ?? {
        membershipId: null,
        personName: null,
      };
      await query.update(comment).set({ assigneeId, assigneeName }).where(eq(comment.id, id));
    },

    /** Writes `personName` over the name of a person wherever they wrote, answered, decided or were given work. */
    async renameAuthor(personId: PersonId, personName: string): Promise<void> {
      const rows = await query
        .select({ id: membership.id })
        .from(membership)
        .where(eq(membership.personId, personId));
      await renameMemberships(
        rows.map(({ id }) => id),
        personName,
      );
    },

    /** The same for whoever wrote under these; one may have been set aside for a guest. */
    renameMemberships,
  };
};

function byThread<Row extends { commentId: CommentId }>(rows: Row[]): Map<CommentId, Row[]> {
  const threads = new Map<CommentId, Row[]>();
  for (const row of rows) {
    const gathered = threads.get(row.commentId);
    if (gathered) gathered.push(row);
    else threads.set(row.commentId, [row]);
  }
  return threads;
}

const isSeen = (seen: SeenThreads[], documentId: DocumentId, audience: ThreadAudience): boolean =>
  seen.some((each) => each.documentId === documentId && each.audiences.includes(audience));

const standingAfter = (step: ThreadStep | Comment['state']): Standing =>
  step.kind === 'resolved' ? step.outcome : 'open';
