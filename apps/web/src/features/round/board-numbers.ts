import type { BoardData } from '@undersigned/services';

/** Board data as it travels: moments are instants in ISO form. */
export type BoardNumbers = {
  [Key in keyof BoardData]: BoardData[Key] extends Date
    ? string
    : BoardData[Key] extends Date | null
      ? string | null
      : BoardData[Key] extends Date[]
        ? string[]
        : Key extends 'curve'
          ? { at: string; signatories: number }[]
          : BoardData[Key];
};

/** The same from the server component, which has dates. */
export const boardNumbers = (data: BoardData): BoardNumbers => ({
  ...data,
  openedAt: data.openedAt?.toISOString() ?? null,
  closesAt: data.closesAt.toISOString(),
  reminders: data.reminders.map((at) => at.toISOString()),
  curve: data.curve.map(({ at, signatories }) => ({ at: at.toISOString(), signatories })),
});

/** Which countries the numbers are from, and how many from each: what a drawn map depends on. */
export const countriesKey = ({ countries }: Pick<BoardData, 'countries'>): string =>
  countries.map(({ country, signatories }) => `${country ?? ''}${signatories}`).join();

/** Whole days, hours, minutes and seconds until the deadline; null when it has come. */
export function timeLeft(closesAt: string, now: number) {
  const milliseconds = Date.parse(closesAt) - now;
  if (milliseconds <= 0) return null;
  const seconds = Math.floor(milliseconds / 1_000);
  const minutes = Math.floor(seconds / 60);
  return {
    days: Math.floor(minutes / 1_440),
    hours: Math.floor(minutes / 60) % 24,
    minutes: minutes % 60,
    seconds: seconds % 60,
  };
}
