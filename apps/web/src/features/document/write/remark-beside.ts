/** A remark and where its words begin and end now; a whole text has its remarks at its beginning, lost words at its end. */
export interface PlacedRemark {
  id: string;
  place: { from: number; to: number } | 'whole' | 'lost';
}

/**
 * The remark after (1) or before (-1) the one that is read, or the caret where none is; whatever kind it is, in reading
 * order. Null at the last one.
 */
export function remarkBeside(
  remarks: readonly PlacedRemark[],
  { activeId, caret }: { activeId: string | null; caret: number },
  step: 1 | -1,
): string | null {
  const sorted = remarks.toSorted((one, other) => rank(one) - rank(other));
  const at = sorted.findIndex(({ id }) => id === activeId);
  if (at >= 0) return sorted[at + step]?.id ?? null;
  const isBeyond = ({ place }: PlacedRemark) =>
    typeof place === 'object' && (step === 1 ? place.to > caret : place.from < caret);
  return (step === 1 ? sorted.find(isBeyond) : sorted.findLast(isBeyond))?.id ?? null;
}

function rank({ place }: PlacedRemark): number {
  if (place === 'whole') return -1;
  return place === 'lost' ? Number.MAX_SAFE_INTEGER : place.from;
}
