/** Where a change would be made now: from the position before what it touches to the one after it. */
export interface TouchedSpan<Id> {
  id: Id;
  field: string;
  from: number;
  to: number;
  /** Of blocks that are added, the block they follow: without it they have no place. */
  behind?: { from: number; to: number } | null;
  /** Whether the blocks it touches are taken out, or make way for others. */
  takesOut?: boolean;
}

/**
 * Changes that cannot all be made as they were meant, put together: they touch the same words, put words into the same
 * place, or take out the block that another one follows. Groups of two and more, in reading order; changes that stand
 * side by side do not collide.
 */
export function collidingGroups<Id>(spans: readonly TouchedSpan<Id>[]): Id[][] {
  const sorted = spans.toSorted((one, other) =>
    one.field === other.field ? one.from - other.from || one.to - other.to : one.field < other.field ? -1 : 1,
  );
  return withFollowers(touchingGroups(sorted))
    .map((group) => sorted.filter((span) => group.includes(span)).map(({ id }) => id))
    .filter(({ length }) => length > 1);
}

type Group<Id> = TouchedSpan<Id>[];

function touchingGroups<Id>(sorted: TouchedSpan<Id>[]): Group<Id>[] {
  const groups: { spans: Group<Id>; reach: TouchedSpan<Id> }[] = [];
  for (const span of sorted) {
    const last = groups.at(-1);
    if (last && doTouch(last.reach, span)) {
      last.spans.push(span);
      if (span.to > last.reach.to) last.reach = { ...last.reach, to: span.to };
    } else groups.push({ spans: [span], reach: span });
  }
  return groups.map(({ spans }) => spans);
}

/** `later` begins at or behind the beginning of `earlier`. */
function doTouch<Id>(earlier: TouchedSpan<Id>, later: TouchedSpan<Id>): boolean {
  if (earlier.field !== later.field) return false;
  if (later.from < earlier.to) return true;
  const isInsertion = (span: TouchedSpan<Id>) => span.from === span.to;
  return isInsertion(earlier) && isInsertion(later) && earlier.from === later.from;
}

/** Joins what takes blocks out with what follows one of them; that need not stand next to it, as behind a list. */
function withFollowers<Id>(groups: Group<Id>[]): Group<Id>[] {
  let joined = groups;
  const spans = groups.flat();
  for (const removal of spans.filter(({ takesOut }) => takesOut)) {
    const followers = spans.filter((span) => doesFollow(span, removal));
    if (followers.length === 0) continue;
    const isOne = (group: Group<Id>) =>
      group.includes(removal) || followers.some((span) => group.includes(span));
    joined = [...joined.filter((group) => !isOne(group)), joined.filter(isOne).flat()];
  }
  return joined;
}

const doesFollow = <Id>({ field, behind }: TouchedSpan<Id>, removal: TouchedSpan<Id>): boolean =>
  !!behind && field === removal.field && behind.from < removal.to && removal.from < behind.to;
