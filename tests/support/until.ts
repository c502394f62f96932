/**
 * Asks again and again until `look` finds something, and gives it. Throws with `what` when the patience of
 * twenty seconds has run out: a test waits for a condition, never for a time.
 */
export async function until<T>(
  what: string,
  look: () => T | Promise<T>,
  patience = 20_000,
): Promise<NonNullable<T>> {
  const giveUpAt = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > giveUpAt) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
