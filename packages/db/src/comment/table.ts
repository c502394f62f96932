import type { Anchor, CommentId, MembershipId, OrganisationId, ReplyId } from '@undersigned/domain';
import type { TableKit } from '../engine/table-kit.js';
import type { References } from '../engine/references.js';
import { ofDocument } from '../document/column.js';

/** Columns of whoever wrote or settled something, with the names as they stood then. */
const author = (kit: TableKit) => ({
  membershipId: kit.text('membership_id').$type<MembershipId>(),
  organisationId: kit.text('organisation_id').$type<OrganisationId>(),
  personName: kit.text('person_name').notNull(),
  organisationName: kit.text('organisation_name'),
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
      /** Null while the thread is open. */
      resolution: kit.json<StoredResolution>('resolution'),
    },
    (t) => [kit.index('comment_document').on(t.documentId)],
  );

/** `CommentState` of a resolved thread as JSON keeps it: the moment as an ISO string. */
export interface StoredResolution {
  by: {
    membershipId: MembershipId | null;
    organisationId: OrganisationId | null;
    personName: string;
    organisationName: string | null;
  };
  reason: string | null;
  at: string;
}

export const replyTable = (kit: TableKit, { comment }: Pick<References, 'comment'>) =>
  kit.table(
    'reply',
    {
      id: kit.text('id').$type<ReplyId>().primaryKey(),
      commentId: kit
        .text('comment_id')
        .$type<CommentId>()
        .notNull()
        .references(() => comment.id),
      ...author(kit),
      body: kit.text('body').notNull(),
      createdAt: kit.instant('created_at').notNull(),
    },
    (t) => [kit.index('reply_comment').on(t.commentId)],
  );
