import { awaitsOutcome, type Comment, type OrganisationId } from '@undersigned/domain';

/** Which comments the review page shows. */
export const commentViews = ['all', 'open', 'settled', 'mine'] as const;
export type CommentView = (typeof commentViews)[number];

/** The view an address asks for; all of them when it asks for none we have. */
export const commentView = (asked: string | string[] | undefined): CommentView =>
  commentViews.find((view) => view === asked) ?? 'all';

/** The threads of one view, in their order; `mine` is what the reader's organisation began. */
export function commentsIn(view: CommentView, threads: Comment[], mine: OrganisationId | null): Comment[] {
  return threads.filter(({ state, author }) => {
    switch (view) {
      case 'all':
        return true;
      case 'open':
        return awaitsOutcome(state);
      case 'settled':
        return !awaitsOutcome(state);
      case 'mine':
        return mine !== null && author.organisationId === mine;
    }
  });
}
