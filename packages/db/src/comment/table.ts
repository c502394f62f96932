import type {
  Anchor,
  CommentId,
  CommentLabel,
  MembershipId,
  OrganisationId,
  Outcome,
  ReplyId,
  ThreadAudience,
  ThreadStep,
} from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';
import type { References } from '../engine/references.js';
import { ofDocument } from '../document/column.js';

/** Columns of whoever wrote or settled something, with the names as they stood then. */
const author = (kit: TableKit) => ({
  membershipId: kit.text('membership_id').$type<MembershipId>(),
  organisationId: kit.text('organisation_id').$type<OrganisationId>(),
  personName: kit.text('person_name').notNull(),
  organisationName: kit.text('organisation_name'),
  isGuest: kit.boolean('is_guest'),
});

export const commentTable = (kit: TableKit, { document }: Pick<References, 'document'>) =>
  kit.table(
    'comment',
    {
      id: kit.text('id').$type<CommentId>().primaryKey(),
      documentId: ofDocument(kit, document),
      anchor: kit.json<Anchor>('anchor').notNull(),
      ...author(kit),
      body: kit.text('body').notNull(),
      createdAt: kit.instant('created_at').notNull(),
      audience: kit.text('audience').$type<ThreadAudience>().notNull().default('readers'),
      labels: kit.json<CommentLabel[]>('labels').notNull().default([]),
      assigneeId: kit.text('assignee_id').$type<MembershipId>(),
      assigneeName: kit.text('assignee_name'),
      /** What the last of its steps made of it, for counting and for moving it conditionally. */
      standing: kit.text('standing').$type<Standing>().notNull().default('open'),
    },
    (t) => [kit.index('comment_document').on(t.documentId), kit.index('comment_assignee').on(t.assigneeId)],
  );

export type Standing = 'open' | Outcome;

/** What was decided of threads, one row for each time; a row is never changed and never taken away. */
export const threadStepTable = (kit: TableKit, { comment }: Pick<References, 'comment'>) =>
  kit.table(
    'thread_step',
    {
      commentId: ofComment(kit, comment),
      /** From 1. */
      number: kit.integer('number').notNull(),
      kind: kit.text('kind').$type<ThreadStep['kind']>().notNull(),
      outcome: kit.text('outcome').$type<Outcome>(),
      reason: kit.text('reason'),
      ...author(kit),
      at: kit.instant('at').notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.commentId, t.number] })],
  );

/** Who was called into a thread, by its first words or by a reply. */
export const mentionTable = (kit: TableKit, { comment }: Pick<References, 'comment'>) =>
  kit.table(
    'mention',
    {
      commentId: ofComment(kit, comment),
      /** The comment's own id, or the reply's. */
      inId: kit.text('in_id').$type<CommentId | ReplyId>().notNull(),
      subjectId: kit.text('subject_id').$type<MembershipId | OrganisationId>().notNull(),
      isOrganisation: kit.boolean('is_organisation').notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.inId, t.subjectId] }),
      kit.index('mention_comment').on(t.commentId),
      kit.index('mention_subject').on(t.subjectId),
    ],
  );

const ofComment = (kit: TableKit, comment: References['comment']) =>
  kit
    .text('comment_id')
    .$type<CommentId>()
    .notNull()
    .references(() => comment.id);

export const replyTable = (kit: TableKit, { comment }: Pick<References, 'comment'>) =>
  kit.table(
    'reply',
    {
      id: kit.text('id').$type<ReplyId>().primaryKey(),
      commentId: ofComment(kit, comment),
      ...author(kit),
      body: kit.text('body').notNull(),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [kit.index('reply_comment').on(t.commentId)],
  );
