import {
  commentLabels,
  isMentioned,
  type Author,
  type Comment,
  type CommentLabel,
  type MembershipId,
  type OrganisationId,
} from '@undersigned/domain';

/** Which threads are looked at: all, those that are for the reader, of the drafting group, with a label, of an organisation. */
export type Only = 'all' | 'for-me' | 'private' | CommentLabel | OrganisationId;

/** A thread, or a suggestion, which everybody reads and which has no label. */
export interface Remark extends Partial<Pick<Comment, 'labels' | 'audience'>> {
  author: Author;
}

/** What an address asks for; all when these remarks know nothing like it. */
export const onlyIn = (asked: string | string[] | undefined, remarks: readonly Remark[]): Only =>
  choices(remarks).find((choice) => choice === asked) ?? 'all';

/** Everything one can look at alone in these remarks. */
export function choices(remarks: readonly Remark[]): Only[] {
  const labels = commentLabels.filter((label) => remarks.some((remark) => remark.labels?.includes(label)));
  const hasPrivate = remarks.some(({ audience }) => audience === 'drafters');
  return [
    'all',
    'for-me',
    ...(hasPrivate ? ['private' as const] : []),
    ...labels,
    ...organisationsIn(remarks).keys(),
  ];
}

/** The organisations that made remarks, by the name they have in them. */
export function organisationsIn(remarks: readonly Remark[]): Map<OrganisationId, string> {
  const named = remarks.flatMap(({ author }): [OrganisationId, string][] =>
    author.organisationId ? [[author.organisationId, author.organisationName ?? '']] : [],
  );
  return new Map(named.sort(([, one], [, other]) => one.localeCompare(other)));
}

interface Me {
  membershipId: MembershipId | null;
  organisationId: OrganisationId | null;
}

export function passes(only: Only, thread: Comment, me: Me): boolean {
  if (only === 'all') return true;
  if (only === 'for-me') return isForMe(thread, me);
  if (only === 'private') return thread.audience === 'drafters';
  return thread.author.organisationId === only || thread.labels.some((label) => label === only);
}

/** Given to me, or I or my organisation was called into it. */
const isForMe = ({ assignee, mentions, replies }: Comment, me: Me): boolean =>
  (assignee !== null && assignee.membershipId === me.membershipId) ||
  [mentions, ...replies.map((reply) => reply.mentions)].flat().some((mention) => isMentioned(mention, me));
