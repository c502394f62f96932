import type { Stores } from '@undersigned/db';
import { threadAudiences, type Event, type ThreadPeople } from '@undersigned/domain';

/** Who had to do with the thread or the suggestion an event is about; who is not of it is told by the row's own audience. */
export async function threadOf(stores: Stores, event: Event): Promise<ThreadPeople | null> {
  if ('suggestionId' in event) {
    const suggestion = await stores.suggestion.byId(event.suggestionId);
    if (!suggestion) return null;
    const supporters = suggestion.supports.map(({ membershipId }) => membershipId);
    return {
      author: suggestion.author.membershipId,
      participants: supporters.filter((id) => id !== null),
      assignee: null,
    };
  }
  if (!('commentId' in event)) return null;
  const thread = await stores.comment.byId(event.commentId, threadAudiences);
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
