/** Something that can wait until what was just typed can be seen. */
export interface AfterPicture {
  /** Asks for it. Asked again meanwhile, it is still done once. */
  soon(): void;
  /** Does it now if it was asked for. */
  now(): void;
}

/** A browser that draws nothing at the moment, though it says that the page can be seen, is not waited for longer. */
const longestMs = 50;

/**
 * Does `run` once the browser has drawn its next picture, or at once where it draws none: in a page that is hidden or
 * about to be left. Handing words to the network and to the store costs an old laptop as long as showing them, and
 * nobody waits for it.
 */
export function afterPicture(run: () => void): AfterPicture {
  let frame: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    if (frame === null) return;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    frame = null;
    removeEventListener('pagehide', now);
    document.removeEventListener('visibilitychange', now);
    run();
  };
  return {
    soon() {
      if (frame !== null) return;
      if (document.visibilityState === 'hidden') return run();
      // A frame's callback comes before its picture is made; what it puts off comes after.
      frame = requestAnimationFrame(() => setTimeout(now));
      timer = setTimeout(now, longestMs);
      addEventListener('pagehide', now);
      document.addEventListener('visibilitychange', now);
    },
    now,
  };
}
