import type {
  Author,
  Comment,
  CommentId,
  CommentState,
  DocumentId,
  PersonId,
  Reply,
} from '@undersigned/domain';
import { and, asc, count, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Query } from '../engine/query.js';
import type { Tables } from '../engine/tables.js';
import type { StoredResolution } from './table.js';

export const commentStore = (query: Query, { comment, membership, reply }: Tables) => {
  async function withReplies(rows: CommentRow[]): Promise<Comment[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const replies = await query
      .select()
      .from(reply)
      .where(inArray(reply.commentId, ids))
      .orderBy(asc(reply.createdAt), asc(reply.id));
    return rows.map((row) => rowToComment(row, replies));
  }

  return {
    /** The thread only; replies are inserted one by one. */
    async insert({ author, state, replies: _replies, ...row }: Comment): Promise<void> {
      await query.insert(comment).values({ ...row, ...author, resolution: storedResolution(state) });
    },

    async insertReply(commentId: CommentId, { author, ...row }: Reply): Promise<void> {
      await query.insert(reply).values({ ...row, ...author, commentId });
    },

    async byId(id: CommentId): Promise<Comment | null> {
      const [found] = await withReplies(await query.select().from(comment).where(eq(comment.id, id)));
      return found ?? null;
    },

    /** Oldest first, each with its replies. */
    async ofDocument(documentId: DocumentId): Promise<Comment[]> {
      const rows = await query
        .select()
        .from(comment)
        .where(eq(comment.documentId, documentId))
        .orderBy(asc(comment.createdAt), asc(comment.id));
      return withReplies(rows);
    },

    /** How many threads are open, by document; a document without any is left out. */
    async openCounts(documentIds: DocumentId[]): Promise<Map<DocumentId, number>> {
      if (documentIds.length === 0) return new Map();
      const rows = await query
        .select({ documentId: comment.documentId, open: count() })
        .from(comment)
        .where(and(inArray(comment.documentId, documentIds), isNull(comment.resolution)))
        .groupBy(comment.documentId);
      return new Map(rows.map(({ documentId, open }) => [documentId, open]));
    },

    /** Settles an open thread or opens a settled one; false when somebody was faster. */
    async changeState(id: CommentId, to: CommentState): Promise<boolean> {
      const expected = to.kind === 'resolved' ? isNull(comment.resolution) : isNotNull(comment.resolution);
      const changed = await query
        .update(comment)
        .set({ resolution: storedResolution(to) })
        .where(and(eq(comment.id, id), expected))
        .returning({ id: comment.id });
      return changed.length === 1;
    },

    /** Writes `personName` over the name of a person wherever they wrote, answered or settled. */
    async renameAuthor(personId: PersonId, personName: string): Promise<void> {
      const rows = await query
        .select({ id: membership.id })
        .from(membership)
        .where(eq(membership.personId, personId));
      const ids = rows.map(({ id }) => id);
      if (ids.length === 0) return;
      await query.update(comment).set({ personName }).where(inArray(comment.membershipId, ids));
      await query.update(reply).set({ personName }).where(inArray(reply.membershipId, ids));
      const settled = await query
        .select({ id: comment.id, resolution: comment.resolution })
        .from(comment)
        .where(isNotNull(comment.resolution));
      for (const { id, resolution } of settled) {
        if (!resolution?.by.membershipId || !ids.includes(resolution.by.membershipId)) continue;
        const renamed = { ...resolution, by: { ...resolution.by, personName } };
        await query.update(comment).set({ resolution: renamed }).where(eq(comment.id, id));
      }
    },
  };
};

type CommentRow = Tables['comment']['$inferSelect'];
type ReplyRow = Tables['reply']['$inferSelect'];

function rowToComment(row: CommentRow, replies: ReplyRow[]): Comment {
  const { resolution } = row;
  return {
    id: row.id,
    documentId: row.documentId,
    anchor: row.anchor,
    author: authorOf(row),
    body: row.body,
    createdAt: row.createdAt,
    state: resolution
      ? { kind: 'resolved', by: resolution.by, reason: resolution.reason, at: new Date(resolution.at) }
      : { kind: 'open' },
    replies: replies
      .filter(({ commentId }) => commentId === row.id)
      .map((each) => ({ id: each.id, author: authorOf(each), body: each.body, createdAt: each.createdAt })),
  };
}

const authorOf = ({ membershipId, organisationId, personName, organisationName }: Author): Author => ({
  membershipId,
  organisationId,
  personName,
  organisationName,
});

function storedResolution(state: CommentState): StoredResolution | null {
  return state.kind === 'open' ? null : { by: state.by, reason: state.reason, at: state.at.toISOString() };
}
