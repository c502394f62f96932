export interface LogLength {
  rows: number;
  bytes: number;
}

/** How much of the log came after the newest snapshot, and how many bytes lie behind it in that. */
export interface LogTail extends LogLength {
  behind: number;
}

export const isLong = (tail: LogLength, most: LogLength) => tail.rows > most.rows || tail.bytes > most.bytes;

/** A snapshot costs as much as the text is long: made at every so many bytes, it would cost the square of them. */
export function isLongBeside(tail: LogTail, most: LogLength): boolean {
  const times = Math.max(1, tail.behind / (2 * most.bytes));
  return isLong(tail, { rows: most.rows * times, bytes: most.bytes * times });
}
