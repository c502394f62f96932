import type { Place } from '@undersigned/editor/react';
import type { InView } from './use-in-view';

/** More cards than these beside a text would be felt at every key. */
export const mostBeside = 40;

/**
 * The cards to show beside the text: all of them, or those whose words are in view where there are many; always the
 * one being read. What is about the whole text stands at its beginning, what lost its words at its end.
 */
export function nearby<Item extends { id: string }>(
  items: readonly Item[],
  placeOf: (item: Item) => Place | 'whole' | undefined,
  inView: (InView & { end: number }) | null,
  activeId: string | null,
): Item[] {
  if (inView === null || items.length <= mostBeside) return [...items];
  const isThere = (item: Item) => {
    const place = placeOf(item);
    if (place === 'whole') return inView.from === 0;
    if (typeof place !== 'object') return inView.to >= inView.end;
    return place.from >= inView.from && place.from <= inView.to;
  };
  const there = new Set(items.filter(isThere).slice(0, mostBeside));
  return items.filter((item) => there.has(item) || item.id === activeId);
}
