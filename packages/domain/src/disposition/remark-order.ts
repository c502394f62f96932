import type { Remark } from './disposition.js';

export const remarkOrders = ['number', 'organisation', 'paragraph'] as const;
export type RemarkOrder = (typeof remarkOrders)[number];

/** The remarks in an order; what is equal in it stays in the order in which it came. */
export function inRemarkOrder(remarks: readonly Remark[], order: RemarkOrder, language: string): Remark[] {
  const names = new Intl.Collator(language);
  return [...remarks].sort((one, other) => {
    const first = one.number - other.number;
    switch (order) {
      case 'number':
        return first;
      case 'organisation':
        return names.compare(speaker(one), speaker(other)) || first;
      case 'paragraph':
        return compareQuestions(one, other) || rank(one) - rank(other) || first;
    }
  });
}

/** Whose remark it is: the organisation's, or the person's who acts for none. */
const speaker = ({ author: { organisationName, personName } }: Remark): string =>
  organisationName ?? personName;

const compareQuestions = (one: Remark, other: Remark): number =>
  (one.place.question ?? '').localeCompare(other.place.question ?? '', 'en', { numeric: true });

/** The whole text first, then its paragraphs with what would follow each, then words that stand in none. */
function rank({ place: { spot } }: Remark): number {
  switch (spot.kind) {
    case 'whole':
      return -1;
    case 'beginning':
      return 0;
    case 'in':
      return spot.paragraph;
    case 'behind':
      return spot.paragraph + 0.5;
    case 'unnumbered':
      return Number.MAX_SAFE_INTEGER;
  }
}
