import { listGroupings, type ListGrouping } from '@undersigned/domain';

/** What an address asks of a list: how it is grouped, and which edition. What it does not know it takes as not asked. */
export function readingOf(query: URLSearchParams): {
  grouping: ListGrouping | undefined;
  number: number | undefined;
} {
  const number = editionNumber(query.get('edition') ?? '');
  return { grouping: knownGrouping(query.get('group')), number: number ?? undefined };
}

export const knownGrouping = (text: string | null | undefined): ListGrouping | undefined =>
  listGroupings.find((grouping) => grouping === text);

/** The number in an address; null for what is none. */
export const editionNumber = (text: string): number | null =>
  /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
