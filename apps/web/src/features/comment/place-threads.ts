/** A thread in the margin: where its words stand and how tall it is, in pixels from the top of the text. */
export interface MarginItem {
  id: string;
  wanted: number;
  height: number;
}

const gap = 10;

/**
 * Sets threads beside their words without letting them overlap. Items come in the order of their words. The
 * active one stands exactly level with its words; those before it move up, those after it down, only as far
 * as they must. Gives the top of each, never above 0.
 */
export function placeThreads(items: readonly MarginItem[], activeId: string | null): Map<string, number> {
  const fixed = Math.max(
    0,
    items.findIndex(({ id }) => id === activeId),
  );
  const tops = items.map(({ wanted }) => Math.max(0, wanted));
  for (let at = fixed - 1; at >= 0; at -= 1) {
    tops[at] = Math.min(topOf(tops, at), topOf(tops, at + 1) - gap - heightOf(items, at));
  }
  // Too little room above pushes everything down again, the active one included.
  let free = 0;
  for (const [at] of items.entries()) {
    tops[at] = Math.max(topOf(tops, at), free);
    free = topOf(tops, at) + heightOf(items, at) + gap;
  }
  return new Map(items.map(({ id }, at) => [id, topOf(tops, at)]));
}

const topOf = (tops: readonly number[], at: number): number => tops[at] ?? 0;
const heightOf = (items: readonly MarginItem[], at: number): number => items[at]?.height ?? 0;
