/** Where a change would be made now: from the position before what it touches to the one after it. */
export interface TouchedSpan<Id> {
  id: Id;
  field: string;
  from: number;
  to: number;
}

/**
 * Changes that cannot all be made as they were meant, put together: they touch the same words, or put words into the
 * same place. Groups of two and more, in reading order; changes that stand side by side do not collide.
 */
export function collidingGroups<Id>(spans: readonly TouchedSpan<Id>[]): Id[][] {
  const sorted = spans.toSorted((one, other) =>
    one.field === other.field ? one.from - other.from || one.to - other.to : one.field < other.field ? -1 : 1,
  );
  const groups: { ids: Id[]; reach: TouchedSpan<Id> }[] = [];
  for (const span of sorted) {
    const last = groups.at(-1);
    if (last && doCollide(last.reach, span)) {
      last.ids.push(span.id);
      if (span.to > last.reach.to) last.reach = { ...last.reach, to: span.to };
    } else groups.push({ ids: [span.id], reach: span });
  }
  return groups.map(({ ids }) => ids).filter(({ length }) => length > 1);
}

/** `later` begins at or behind the beginning of `earlier`. */
function doCollide<Id>(earlier: TouchedSpan<Id>, later: TouchedSpan<Id>): boolean {
  if (earlier.field !== later.field) return false;
  if (later.from < earlier.to) return true;
  const isInsertion = (span: TouchedSpan<Id>) => span.from === span.to;
  return isInsertion(earlier) && isInsertion(later) && earlier.from === later.from;
}
