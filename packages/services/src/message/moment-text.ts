import type { InterfaceLanguage } from '@undersigned/domain';

const regional = { en: 'en-GB', fr: 'fr-FR' } satisfies Record<InterfaceLanguage, string>;

/** Cities of zones that French spells differently. */
const frenchCities: Record<string, string> = {
  Athens: 'Athènes',
  Brussels: 'Bruxelles',
  Bucharest: 'Bucarest',
  Copenhagen: 'Copenhague',
  Lisbon: 'Lisbonne',
  London: 'Londres',
  Rome: 'Rome',
  Vienna: 'Vienne',
  Warsaw: 'Varsovie',
};

/** "Fri 11 Dec 2026, 18:00 (Brussels)": how mails and refusals tell a moment. */
export function momentText(date: Date, timeZone: string, language: InterfaceLanguage): string {
  const format = new Intl.DateTimeFormat(regional[language], {
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
  const day = ['weekday', 'day', 'month', 'year'].map((part) => parts.get(part)).join(' ');
  return `${day}, ${parts.get('hour')}:${parts.get('minute')} (${cityOf(timeZone, language)})`;
}

function cityOf(timeZone: string, language: InterfaceLanguage): string {
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return (language === 'fr' ? frenchCities[city] : undefined) ?? city;
}
