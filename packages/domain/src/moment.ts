import { cityNames } from './city-names.js';
import { commaOf, type PageLanguage } from './language.js';

export interface MomentOptions {
  /** The zone the moment was set in: a deadline's, a coalition's. */
  timeZone: string;
  locale: PageLanguage;
}

/** "Fri 11 Dec 2026, 18:00 (Brussels)"; "ven. 11 déc. 2026, 18:00 (Bruxelles)": on pages, in mails and refusals. */
export function formatMoment(date: Date, { timeZone, locale }: MomentOptions): string {
  const parts = partsOf(date, timeZone, locale);
  const clock = `${parts.hour}:${parts.minute}`;
  return `${days[locale](parts)}${commaOf[locale]}${clock} (${cityOf(timeZone, locale)})`;
}

/** "Fri 11 Dec 2026": the day in that zone. */
export function formatDay(date: Date, { timeZone, locale }: MomentOptions): string {
  return days[locale](partsOf(date, timeZone, locale));
}

/** "Thu 10 Dec 2026" for a day of the calendar, "2026-12-10", which is the same in every zone. */
export const formatDayOf = (day: string, locale: PageLanguage): string =>
  formatDay(new Date(`${day}T12:00:00Z`), { timeZone: 'UTC', locale });

/** The city a zone is called after, as the language spells it where we know that. */
export function cityOf(timeZone: string, locale: PageLanguage): string {
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return cityNames[locale][timeZone] ?? city;
}

/** Whether two zones show different clocks at this moment. */
export function clocksDiffer(date: Date, one: string, other: string): boolean {
  return formatClock(date, one) !== formatClock(date, other);
}

/** Arabic with the digits of the texts, their paragraph numbers and fingerprints: some versions of Intl take others. */
const regional = { en: 'en-GB', fr: 'fr-FR', de: 'de-DE', ar: 'ar-u-nu-latn' } satisfies Record<
  PageLanguage,
  string
>;

type Part = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute';

const plainDay = ({ weekday, day, month, year }: Record<Part, string>) =>
  `${weekday} ${day} ${month} ${year}`;

/** A day in the order and with the signs of each language. */
const days: Record<PageLanguage, (parts: Record<Part, string>) => string> = {
  en: plainDay,
  fr: plainDay,
  de: ({ weekday, day, month, year }) => `${weekday}, ${day}. ${month} ${year}`,
  ar: plainDay,
};

function partsOf(date: Date, timeZone: string, locale: PageLanguage): Record<Part, string> {
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
function formatOf(timeZone: string, locale: PageLanguage): Intl.DateTimeFormat {
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
