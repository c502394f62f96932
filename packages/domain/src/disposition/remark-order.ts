import type { Remark, RemarkSpot } from './disposition.js';

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
        return compareQuestions(one, other) || compareSpots(one.place.spot, other.place.spot) || first;
    }
  });
}

/** Whose remark it is: the organisation's, or the person's who acts for none. */
const speaker = ({ author: { organisationName, personName } }: Remark): string =>
  organisationName ?? personName;

const compareQuestions = (one: Remark, other: Remark): number =>
  (one.place.question ?? '').localeCompare(other.place.question ?? '', 'en', { numeric: true });

/** The whole text first, then its paragraphs with what would follow each, then words that stand in none. */
function compareSpots(one: RemarkSpot, other: RemarkSpot): number {
  const isBehind = ({ kind }: RemarkSpot) => Number(kind === 'behind');
  return (
    rank(one) - rank(other) ||
    numbers.compare(paragraphOf(one), paragraphOf(other)) ||
    isBehind(one) - isBehind(other)
  );
}

/** `8` before `8.2` before `8.10` before `9`. */
const numbers = new Intl.Collator('en', { numeric: true });

const paragraphOf = (spot: RemarkSpot): string => ('paragraph' in spot ? spot.paragraph : '');

function rank({ kind }: RemarkSpot): number {
  switch (kind) {
    case 'whole':
      return 0;
    case 'beginning':
      return 1;
    case 'in':
    case 'behind':
      return 2;
    case 'unnumbered':
      return 3;
  }
}
