import { afterEach, beforeEach, vi } from 'vitest';

/** As much of a browser as tells when a picture is drawn and whether the page can be seen. */
export interface BrowserByHand {
  /** Draws the next picture and does what was put off until then. */
  draw(): void;
  hide(): void;
  show(): void;
  leave(): void;
}

/** Gives every test of a file such a browser in place of the globals, new and with vitest's fake timers. */
export function browserByHand(): BrowserByHand {
  let page: EventTarget & { visibilityState: string };
  let opened: EventTarget;
  let frames: Map<number, () => void>;
  let count = 0;
  beforeEach(() => {
    vi.useFakeTimers();
    page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
    opened = new EventTarget();
    frames = new Map();
    vi.stubGlobal('document', page);
    vi.stubGlobal('addEventListener', opened.addEventListener.bind(opened));
    vi.stubGlobal('removeEventListener', opened.removeEventListener.bind(opened));
    vi.stubGlobal('requestAnimationFrame', (callback: () => void) => {
      frames.set(++count, callback);
      return count;
    });
    vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });
  const turnTo = (visibilityState: 'hidden' | 'visible') => {
    page.visibilityState = visibilityState;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  return {
    draw() {
      const due = [...frames.values()];
      frames = new Map();
      for (const callback of due) callback();
      vi.advanceTimersByTime(1);
    },
    hide: () => turnTo('hidden'),
    show: () => turnTo('visible'),
    leave: () => void opened.dispatchEvent(new Event('pagehide')),
  };
}
