import {
  commentLabels,
  isMentioned,
  type Comment,
  type CommentLabel,
  type MembershipId,
  type OrganisationId,
} from '@undersigned/domain';

/** Which threads are looked at: all, those that are for the reader, of the drafting group, with a label, of an organisation. */
export type Only = 'all' | 'for-me' | 'private' | CommentLabel | OrganisationId;

/** What an address asks for; all when these threads know nothing like it. */
export const onlyIn = (asked: string | string[] | undefined, threads: readonly Comment[]): Only =>
  choices(threads).find((choice) => choice === asked) ?? 'all';

/** Everything one can look at alone in these threads. */
export function choices(threads: readonly Comment[]): Only[] {
  const labels = commentLabels.filter((label) => threads.some((thread) => thread.labels.includes(label)));
  const hasPrivate = threads.some(({ audience }) => audience === 'drafters');
  return [
    'all',
    'for-me',
    ...(hasPrivate ? ['private' as const] : []),
    ...labels,
    ...organisationsIn(threads).keys(),
  ];
}

/** The organisations that began threads, by the name they have in them. */
export function organisationsIn(threads: readonly Comment[]): Map<OrganisationId, string> {
  const named = threads.flatMap(({ author }): [OrganisationId, string][] =>
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
