import type { Editor, Place } from '@undersigned/editor/react';
import { covered } from './use-in-view';

/**
 * Brings the words a remark is about into view and gives the focus to its card, which is beside them or, on a narrow
 * window, in the sheet below them. `place` is where the words are, where there are any. False when there is no card.
 */
export function arriveAt({ view }: Editor, desk: ParentNode | null, id: string, place?: Place): boolean {
  const card = cardOf(desk, id);
  if (!card) return false;
  card.focus({ preventScroll: true });
  if (typeof place === 'object') showWords(view, place);
  // The margin lays its cards out in the frame that comes, and one that still moves would be looked for where it was.
  requestAnimationFrame(() => {
    for (const motion of card.getAnimations()) motion.finish();
    card.scrollIntoView({ block: 'nearest' });
  });
  return true;
}

/** The card of a remark in the margin. */
const cardOf = (desk: ParentNode | null, id: string): HTMLElement | null =>
  desk?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`) ?? null;

function showWords(view: Editor['view'], { from, to }: Exclude<Place, string>): void {
  const { node } = view.domAtPos(Math.min(from + 1, to));
  const words = node instanceof Element ? node : node.parentElement;
  if (!words) return;
  // The sheet leaves only the upper part of the window to the text.
  if (window.matchMedia('(width < 64rem)').matches) return words.scrollIntoView({ block: 'start' });
  const { top, bottom } = words.getBoundingClientRect();
  if (top < covered || bottom > window.innerHeight) words.scrollIntoView({ block: 'center' });
}
