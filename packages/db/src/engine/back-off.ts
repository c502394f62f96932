/** Waits longer with each attempt, with jitter so that two writers do not meet again; capped at 100 ms. */
export function backOff(attempt: number): Promise<void> {
  const milliseconds = Math.min(100, 2 ** attempt) * (0.5 + Math.random() / 2);
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
