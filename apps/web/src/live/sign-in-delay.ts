/** A session ends on the server before the browser has the cookie of the next one: a slow answer needs the second. */
const waits = [800, 3_000];

/**
 * How many milliseconds to wait before asking with the cookie the browser has by then, when a session has ended:
 * its person may be signing in anew in another window. Null when `attempt`, from 0, is one too many.
 */
export const signInDelay = (attempt: number): number | null => waits[attempt] ?? null;
