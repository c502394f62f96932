import { z } from 'zod';

/** Deadlines are Brussels time unless a coalition says otherwise. */
export const defaultTimeZone = 'Europe/Brussels';

/** An IANA zone this runtime knows. */
export const timeZoneSchema = z.string().max(64).refine(isTimeZone, { message: 'not a time zone' });

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
