import type { News } from '@undersigned/services';

/** News that are one sentence: the same act of the same people on the same text, in a row. */
export interface NewsGroup {
  newest: News;
  count: number;
  /** Of sign-ons: whose they are, newest first. */
  organisations: string[];
}

/** Folds runs of the same act into one; newest first, as they come. */
export function groupNews(news: News[]): NewsGroup[] {
  const groups: NewsGroup[] = [];
  for (const item of news) {
    const last = groups.at(-1);
    const { event } = item.activity;
    const organisations = event.type === 'sign-on.confirmed' ? [event.organisationName] : [];
    if (last && isSameAct(last.newest, item)) {
      last.count += 1;
      last.organisations.push(...organisations);
    } else {
      groups.push({ newest: item, count: 1, organisations });
    }
  }
  return groups;
}

const foldable = new Set([
  'comment.added',
  'comment.replied',
  'comment.resolved',
  'comment.reopened',
  'comment.assigned',
  'suggestion.added',
  'suggestion.supported',
  'suggestion.accepted',
  'suggestion.rejected',
  'suggestion.moved-to-meeting',
  'suggestion.withdrawn',
  'question.added',
  'question.changed',
  'question.removed',
  'sign-on.confirmed',
]);

function isSameAct(one: News, other: News): boolean {
  const [first, second] = [one.activity, other.activity];
  if (first.event.type !== second.event.type || !foldable.has(first.event.type)) return false;
  if (first.documentId !== second.documentId) return false;
  if (first.event.type === 'comment.resolved' && second.event.type === 'comment.resolved') {
    if (first.event.outcome !== second.event.outcome) return false;
  }
  if (first.event.type === 'sign-on.confirmed' && second.event.type === 'sign-on.confirmed') {
    return (
      first.event.decision === second.event.decision &&
      first.event.wasEntered === second.event.wasEntered &&
      first.event.isAgain === second.event.isAgain
    );
  }
  return actorKey(one) === actorKey(other);
}

function actorKey({ activity: { actor } }: News): string {
  switch (actor.kind) {
    case 'member':
      return actor.membershipId;
    case 'guest':
      return actor.guestLinkId;
    case 'system':
      return actor.name;
  }
}
