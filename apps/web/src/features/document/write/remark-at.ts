import type { Place } from '@undersigned/editor/react';

/** The remark whose words the caret stands in, of several the one that begins last; null where it stands in none. */
export function remarkAt(places: Iterable<readonly [string, Place]>, caret: number): string | null {
  let found: { id: string; from: number } | null = null;
  for (const [id, place] of places) {
    if (typeof place !== 'object' || caret < place.from || caret > place.to) continue;
    if (found === null || place.from >= found.from) found = { id, from: place.from };
  }
  return found?.id ?? null;
}
