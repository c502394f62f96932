/** What somebody wrote into a field of a form that has gone and was not taken. */
export interface LeftWords {
  /** What the field was called. */
  label: string;
  words: string;
}

const listeners = new Set<(left: LeftWords) => void>();

/** Where whoever sends something is led if it is not known who they are, or for whom they act. */
const asksWho = /^\/(sign-in|acting\/[^/]+)$/;

/**
 * Takes words that their form leaves behind, for whoever listens, if the page that is shown then is `page`, by its path,
 * or one to which nobody goes of their own accord: whoever goes on to another leaves nothing. Which page is shown is
 * known a moment after the forms of the one before have gone. `page` is null where the answer is still on its way.
 */
export function leaveWords(all: readonly LeftWords[], page: string | null): void {
  queueMicrotask(() => {
    if (location.pathname !== page && !asksWho.test(location.pathname)) return;
    for (const left of all) for (const listener of listeners) listener(left);
  });
}

/** Tells of words that are left behind. Gives the function that ends it. */
export function onLeftWords(listener: (left: LeftWords) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
