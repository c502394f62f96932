import type { InterfaceLanguage } from './language.js';

export interface MomentOptions {
  /** The zone the moment was set in: a deadline's, a coalition's. */
  timeZone: string;
  locale: InterfaceLanguage;
}

/** "Fri 11 Dec 2026, 18:00 (Brussels)"; "ven. 11 déc. 2026, 18:00 (Bruxelles)": on pages, in mails and refusals. */
export function formatMoment(date: Date, { timeZone, locale }: MomentOptions): string {
  const { weekday, day, month, year, hour, minute } = partsOf(date, timeZone, locale);
  return `${weekday} ${day} ${month} ${year}, ${hour}:${minute} (${cityOf(timeZone, locale)})`;
}

/** "Fri 11 Dec 2026": the day in that zone. */
export function formatDay(date: Date, { timeZone, locale }: MomentOptions): string {
  const { weekday, day, month, year } = partsOf(date, timeZone, locale);
  return `${weekday} ${day} ${month} ${year}`;
}

/** "Thu 10 Dec 2026" for a day of the calendar, "2026-12-10", which is the same in every zone. */
export const formatDayOf = (day: string, locale: InterfaceLanguage): string =>
  formatDay(new Date(`${day}T12:00:00Z`), { timeZone: 'UTC', locale });

/** The city a zone is called after, as the language spells it where we know that. */
export function cityOf(timeZone: string, locale: InterfaceLanguage): string {
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return cities[locale][timeZone] ?? city;
}

/** Whether two zones show different clocks at this moment. */
export function clocksDiffer(date: Date, one: string, other: string): boolean {
  return formatClock(date, one) !== formatClock(date, other);
}

const regional = { en: 'en-GB', fr: 'fr-FR' } satisfies Record<InterfaceLanguage, string>;

/** Cities that a language calls by another name than the zone does. */
const cities: Record<InterfaceLanguage, Record<string, string>> = {
  en: {},
  fr: {
    'Europe/Athens': 'Athènes',
    'Europe/Brussels': 'Bruxelles',
    'Europe/Bucharest': 'Bucarest',
    'Europe/Copenhagen': 'Copenhague',
    'Europe/Lisbon': 'Lisbonne',
    'Europe/London': 'Londres',
    'Europe/Vienna': 'Vienne',
    'Europe/Warsaw': 'Varsovie',
  },
};

type Part = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute';

function partsOf(date: Date, timeZone: string, locale: InterfaceLanguage): Record<Part, string> {
  const told = formatOf(timeZone, locale).formatToParts(date);
  const parts = new Map(told.map(({ type, value }) => [type as string, value]));
  const part = (name: Part) => parts.get(name) ?? '';
  return {
    weekday: part('weekday'),
    day: part('day'),
    month: part('month'),
    year: part('year'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes a hundred times as long as using it; there are as many as zones that somebody chose. */
function formatOf(timeZone: string, locale: InterfaceLanguage): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(regional[locale], {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(key, format);
  return format;
}

function formatClock(date: Date, timeZone: string): string {
  const { year, month, day, hour, minute } = partsOf(date, timeZone, 'en');
  return `${year} ${month} ${day} ${hour}:${minute}`;
}
