/** Waits longer with each attempt, up to `longest` milliseconds, with jitter so that two writers do not meet again. */
export function backOff(attempt: number, longest = 100): Promise<void> {
  const milliseconds = Math.min(longest, 2 ** attempt) * (0.5 + Math.random() / 2);
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
