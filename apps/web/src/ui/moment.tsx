import type { InterfaceLanguage } from '@undersigned/domain';
import en from '../../messages/en/moment.json';
import fr from '../../messages/fr/moment.json';

export interface MomentOptions {
  /** The zone the moment was set in: a deadline's, a coalition's. */
  timeZone: string;
  locale: InterfaceLanguage;
}

const words = { en, fr };
const regional = { en: 'en-GB', fr: 'fr-FR' } satisfies Record<InterfaceLanguage, string>;

/** "Fri 11 Dec 2026, 18:00 (Brussels)"; "ven. 11 déc. 2026, 18:00 (Bruxelles)". */
export function formatMoment(date: Date, { timeZone, locale }: MomentOptions): string {
  const { weekday, day, month, year, hour, minute } = partsOf(date, timeZone, locale);
  return `${weekday} ${day} ${month} ${year}, ${hour}:${minute} (${cityOf(timeZone, locale)})`;
}

/** "Fri 11 Dec 2026": the day in that zone. */
export function formatDay(date: Date, { timeZone, locale }: MomentOptions): string {
  const { weekday, day, month, year } = partsOf(date, timeZone, locale);
  return `${weekday} ${day} ${month} ${year}`;
}

/** The city a zone is called after, in the reader's language where the catalogue has it. */
export function cityOf(timeZone: string, locale: InterfaceLanguage): string {
  const cities: Record<string, string> = words[locale].cities;
  return cities[timeZone] ?? timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
}

interface Props extends MomentOptions {
  date: Date;
  /** The reader's own zone; their time stands beside it when the clocks differ. */
  readerZone?: string | null;
}

/** A moment with its zone, and the reader's own time when that is another. */
export function Moment({ date, timeZone, locale, readerZone }: Props) {
  const shown = formatMoment(date, { timeZone, locale });
  const own = readerZone && wallClock(date, readerZone) !== wallClock(date, timeZone) ? readerZone : null;
  return (
    <time dateTime={date.toISOString()}>
      {shown}
      {own ? (
        <span className="text-muted">
          {' · '}
          {words[locale].yourTime} {formatMoment(date, { timeZone: own, locale })}
        </span>
      ) : null}
    </time>
  );
}

type Part = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute';

function partsOf(date: Date, timeZone: string, locale: InterfaceLanguage): Record<Part, string> {
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
  const parts = new Map(format.formatToParts(date).map(({ type, value }) => [type as string, value]));
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

function wallClock(date: Date, timeZone: string): string {
  const { year, month, day, hour, minute } = partsOf(date, timeZone, 'en');
  return `${year} ${month} ${day} ${hour}:${minute}`;
}
