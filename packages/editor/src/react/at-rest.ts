/** Something that is done when what asks for it rests. */
export interface AtRest {
  /** Asks for it. Asked again meanwhile, it waits anew. */
  soon(): void;
  /** Does it no more, unless it is asked for again. */
  stop(): void;
}

/**
 * Does `run` once nobody has asked for `pause` milliseconds, or `longest` after it was first asked for: what follows
 * every key need not be done at every key.
 */
export function atRest(run: () => void, pause: number, longest: number): AtRest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | null = null;
  const now = () => {
    since = null;
    run();
  };
  return {
    soon() {
      clearTimeout(timer);
      since ??= Date.now();
      timer = setTimeout(now, Math.max(0, Math.min(pause, since + longest - Date.now())));
    },
    stop() {
      clearTimeout(timer);
      since = null;
    },
  };
}
