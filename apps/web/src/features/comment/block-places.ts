import type { Editor, Place } from '@undersigned/editor/react';

type Text = Editor['state']['doc'];

/** Where each block of a text stands, by its id: what is decided is no longer marked in it. */
export function blockPlacesOf({ doc }: Editor['state']): ReadonlyMap<string, Place> {
  const known = placesIn.get(doc);
  if (known) return known;
  const places = new Map<string, Place>();
  doc.descendants(({ attrs, nodeSize, isTextblock }, at) => {
    if (typeof attrs.id === 'string') places.set(attrs.id, { from: at + 1, to: at + nodeSize - 1 });
    return !isTextblock;
  });
  placesIn.set(doc, places);
  return places;
}

/** Asked for by every card. */
const placesIn = new WeakMap<Text, ReadonlyMap<string, Place>>();
