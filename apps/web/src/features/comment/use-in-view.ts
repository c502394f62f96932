'use client';

import type { Editor } from '@undersigned/editor/react';
import { useEffect, useState } from 'react';

/** The part of a text that the window shows, in positions of the editor. */
export interface InView {
  from: number;
  to: number;
}

/** The bars above the text cover this much of the window, in pixels. */
export const covered = 140;

/** What of the text is in view, again after every scrolling. Null while `isWanted` is false. */
export function useInView(editor: Editor, isWanted: boolean): InView | null {
  const [inView, setInView] = useState<InView>({ from: 0, to: 0 });
  useEffect(() => {
    if (!isWanted) return;
    let frame = 0;
    const look = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        if (editor.isDestroyed) return;
        const now = read(editor);
        setInView((before) => (before.from === now.from && before.to === now.to ? before : now));
      });
    };
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(editor.view.dom);
    window.addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      window.removeEventListener('scroll', look);
    };
  }, [editor, isWanted]);
  return isWanted ? inView : null;
}

/** Whole blocks, so that little scrolling changes nothing. */
function read({ view, state }: Editor): InView {
  const { left, width, top, bottom } = view.dom.getBoundingClientRect();
  const at = (height: number, otherwise: number) =>
    view.posAtCoords({ left: left + width / 2, top: height })?.pos ?? otherwise;
  const end = state.doc.content.size;
  const first = top >= covered ? 0 : at(covered, 0);
  const last = bottom <= window.innerHeight ? end : at(window.innerHeight - 1, end);
  const $first = state.doc.resolve(Math.min(first, end));
  const $last = state.doc.resolve(Math.min(last, end));
  return { from: $first.depth > 0 ? $first.before(1) : first, to: $last.depth > 0 ? $last.after(1) : last };
}
