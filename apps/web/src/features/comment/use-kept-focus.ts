'use client';

import { useEffect, useEffectEvent, type RefObject } from 'react';

interface Ways {
  /** The remarks to go on with when this one is gone, best first. */
  besideOf: (id: string) => string[];
  /** Goes to a remark; false where there is none. */
  go: (id: string) => boolean;
  toText: () => void;
}

/** What has the focus in the margin, the remark it belongs to, and those beside that. */
interface Held {
  target: Element;
  id: string;
  beside: string[];
}

/**
 * Keeps the keyboard where somebody works in the margin. What had the focus may be gone after an act: then the card it
 * was in has it; where that is gone too, because it is settled or decided, the next remark, or the text.
 */
export function useKeptFocus(margin: RefObject<HTMLElement | null>, ways: Ways): void {
  const besideOf = useEffectEvent(ways.besideOf);
  const goOn = useEffectEvent(({ id, beside }: Held) => {
    const card = margin.current?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`);
    if (card) card.focus();
    else if (!beside.some(ways.go)) ways.toText();
  });
  useEffect(() => {
    const element = margin.current;
    if (!element) return;
    let held: Held | null = null;
    const onFocusIn = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      // A comment being begun is no remark yet: the text has the focus after it.
      const id = target.closest<HTMLElement>('[data-thread][tabindex]')?.dataset.thread;
      held = id === undefined ? null : { target, id, beside: besideOf(id) };
    };
    // Chromium tells it also of what is being taken away, before it is.
    const onFocusOut = () =>
      queueMicrotask(() => {
        if (held?.target.isConnected && document.activeElement !== held.target) held = null;
      });
    const gone = new MutationObserver(() => {
      if (held === null || held.target.isConnected || document.activeElement !== document.body) return;
      const lost = held;
      held = null;
      goOn(lost);
    });
    element.addEventListener('focusin', onFocusIn);
    element.addEventListener('focusout', onFocusOut);
    gone.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', onFocusIn);
      element.removeEventListener('focusout', onFocusOut);
      gone.disconnect();
    };
  }, [margin]);
}
