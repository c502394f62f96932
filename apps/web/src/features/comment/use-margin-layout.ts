'use client';

import {
  atRest,
  marksAnew,
  placesOf,
  suggestionPlacesOf,
  type Editor,
  type EditorEvents,
} from '@undersigned/editor/react';
import { useEffect, type RefObject } from 'react';
import { blockPlacesOf } from './block-places';
import { placeThreads, type MarginItem } from './place-threads';

/** What typing moves within its line can wait until the keys rest; a line more is seen by the size of the text. */
const rest = 150;
const longest = 1_000;

/**
 * Keeps the threads in the margin level with their words: while people type, when a thread grows, when the
 * window changes. Writes positions straight to the elements, so that nothing renders again and whoever is
 * typing in the margin is not disturbed. On narrow screens the style sheet ignores the positions.
 */
export function useMarginLayout(
  editor: Editor,
  list: RefObject<HTMLElement | null>,
  activeId: string | null,
): void {
  useEffect(() => {
    const margin = list.current;
    if (!margin) return;
    let frame = 0;
    const layOutSoon = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (!editor.isDestroyed) layOut(editor, margin, activeId);
      });
    };
    const moved = atRest(layOutSoon, rest, longest);
    // A comment that is begun stands at its words at once, not on top of another until the keys rest.
    const follow = ({ transaction }: EditorEvents['transaction']) =>
      marksAnew(transaction) ? layOutSoon() : moved.soon();
    const sizes = new ResizeObserver(layOutSoon);
    const observeAll = () => {
      sizes.disconnect();
      sizes.observe(editor.view.dom);
      for (const thread of threadsIn(margin)) sizes.observe(thread);
      layOutSoon();
    };
    const children = new MutationObserver(observeAll);
    children.observe(margin, { childList: true });
    observeAll();
    editor.on('transaction', follow);
    window.addEventListener('resize', layOutSoon);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      children.disconnect();
      editor.off('transaction', follow);
      moved.stop();
      window.removeEventListener('resize', layOutSoon);
    };
  }, [editor, list, activeId]);
}

function layOut(editor: Editor, margin: HTMLElement, activeId: string | null): void {
  const elements = threadsIn(margin);
  const top = margin.getBoundingClientRect().top;
  const comments = placesOf(editor.state);
  const suggestions = suggestionPlacesOf(editor.state);
  let before = 0;
  const items: (MarginItem & { element: HTMLElement })[] = elements.map((element) => {
    const id = element.dataset.thread ?? '';
    const { block } = element.dataset;
    const place =
      comments.get(id) ?? suggestions.get(id) ?? (block ? blockPlacesOf(editor.state).get(block) : undefined);
    const wanted = typeof place === 'object' ? editor.view.coordsAtPos(place.from).top - top : before;
    before = wanted;
    return { id, element, wanted, height: element.offsetHeight };
  });
  const inOrder = items.sort((one, other) => one.wanted - other.wanted);
  const tops = placeThreads(inOrder, activeId);
  let end = 0;
  for (const { id, element, height } of inOrder) {
    const at = tops.get(id) ?? 0;
    element.style.setProperty('--top', `${Math.round(at)}px`);
    end = Math.max(end, at + height);
  }
  margin.style.setProperty('--end', `${Math.round(end)}px`);
}

const threadsIn = (margin: HTMLElement): HTMLElement[] =>
  Array.from(margin.querySelectorAll<HTMLElement>('[data-thread]'));
