import {
  stateAfter,
  type Author,
  type Comment,
  type CommentId,
  type Mention,
  type MembershipId,
  type OrganisationId,
  type ReplyId,
  type ThreadStep,
} from '@undersigned/domain';
import type { Tables } from '../engine/tables.js';

export type CommentRow = Tables['comment']['$inferSelect'];
type MentionRow = Tables['mention']['$inferSelect'];

interface RowsOfThread {
  replies: Tables['reply']['$inferSelect'][];
  steps: Tables['threadStep']['$inferSelect'][];
  mentions: MentionRow[];
}

export function rowToComment(row: CommentRow, { replies, steps, mentions }: RowsOfThread): Comment {
  const taken = steps.map(rowToStep);
  return {
    id: row.id,
    documentId: row.documentId,
    anchor: row.anchor,
    author: authorOf(row),
    body: row.body,
    createdAt: row.createdAt,
    audience: row.audience,
    labels: row.labels,
    mentions: mentionsIn(row.id, mentions),
    assignee: row.assigneeId && { membershipId: row.assigneeId, personName: row.assigneeName ?? '' },
    steps: taken,
    state: stateAfter(taken),
    replies: replies.map((each) => ({
      id: each.id,
      author: authorOf(each),
      body: each.body,
      createdAt: each.createdAt,
      mentions: mentionsIn(each.id, mentions),
    })),
  };
}

/** What `mentions` looks like in the table. */
export const mentionRows = (
  commentId: CommentId,
  inId: CommentId | ReplyId,
  mentions: Mention[],
): MentionRow[] =>
  mentions.map((mention) =>
    'membershipId' in mention
      ? { commentId, inId, subjectId: mention.membershipId, isOrganisation: false }
      : { commentId, inId, subjectId: mention.organisationId, isOrganisation: true },
  );

function mentionsIn(id: CommentId | ReplyId, rows: MentionRow[]): Mention[] {
  return rows
    .filter(({ inId }) => inId === id)
    .map(({ subjectId, isOrganisation }) =>
      // What the column beside it says the id is; `mentionRows` wrote both.
      isOrganisation
        ? { organisationId: subjectId as OrganisationId }
        : { membershipId: subjectId as MembershipId },
    );
}

function rowToStep(row: RowsOfThread['steps'][number]): ThreadStep {
  const { kind, outcome, reason, at } = row;
  const by = authorOf(row);
  return kind === 'resolved'
    ? { kind, outcome: outcome ?? 'settled', by, reason, at }
    : { kind, by, reason: reason ?? '', at };
}

type AuthorColumns = Omit<Author, 'isGuest'> & { isGuest: boolean | null };

const authorOf = ({
  membershipId,
  organisationId,
  personName,
  organisationName,
  isGuest,
}: AuthorColumns): Author => ({
  membershipId,
  organisationId,
  personName,
  organisationName,
  ...(isGuest ? { isGuest } : {}),
});
