import { StepMap } from '@tiptap/pm/transform';

/**
 * Two changes that only bring something, the second into or at the edge of what the first brought, as one. Every
 * position comes out where both in turn would take it, whichever side it keeps to. Null when they are not of that kind.
 */
export function joinInsertions(first: StepMap, second: StepMap): StepMap | null {
  const [one, other] = [insertionIn(first), insertionIn(second)];
  if (!one || !other || other.at < one.at || other.at > one.at + one.size) return null;
  return new StepMap([one.at, 0, one.size + other.size]);
}

/** Whether a change takes nothing away; what stands around it can then not be lost. */
export function isOnlyInsertion(map: StepMap): boolean {
  let takes = false;
  map.forEach((oldStart, oldEnd) => (takes ||= oldEnd > oldStart));
  return !takes;
}

/** Where a change that is one insertion brings how much; null for any other. */
function insertionIn(map: StepMap): { at: number; size: number } | null {
  const ranges: { at: number; size: number; taken: number }[] = [];
  map.forEach((oldStart, oldEnd, newStart, newEnd) =>
    ranges.push({ at: oldStart, size: newEnd - newStart, taken: oldEnd - oldStart }),
  );
  const [only, ...more] = ranges;
  return only && more.length === 0 && only.taken === 0 ? only : null;
}
