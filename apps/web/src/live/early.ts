/** Something on its way, and what it is once it has come: for whoever would otherwise draw twice. */
export interface Early<T> {
  promise: Promise<T>;
  now: T | null;
}

/** A failure is heard by whoever waits for it; until then it is no fault of the page. */
export function early<T>(promise: Promise<T>): Early<T> {
  const on: Early<T> = { promise, now: null };
  promise.then(
    (value) => (on.now = value),
    () => undefined,
  );
  return on;
}
