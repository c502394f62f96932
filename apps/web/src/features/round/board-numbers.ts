import type { BoardData } from '@undersigned/services';

/** Board data as it travels: moments are instants in ISO form. */
export type BoardNumbers = {
  [Key in keyof BoardData]: BoardData[Key] extends Date
    ? string
    : BoardData[Key] extends Date | null
      ? string | null
      : Key extends 'curve'
        ? { at: string; signatories: number }[]
        : BoardData[Key];
};

/** The same from the server component, which has dates. */
export const boardNumbers = (data: BoardData): BoardNumbers => ({
  ...data,
  openedAt: data.openedAt?.toISOString() ?? null,
  closesAt: data.closesAt.toISOString(),
  curve: data.curve.map(({ at, signatories }) => ({ at: at.toISOString(), signatories })),
});

/** Whole days, hours and minutes until the deadline; null when it has come. */
export function timeLeft(closesAt: string, now: number) {
  const milliseconds = Date.parse(closesAt) - now;
  if (milliseconds <= 0) return null;
  const minutes = Math.floor(milliseconds / 60_000);
  return {
    days: Math.floor(minutes / 1_440),
    hours: Math.floor(minutes / 60) % 24,
    minutes: minutes % 60,
  };
}
