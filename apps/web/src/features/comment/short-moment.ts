const regional: Record<string, string> = { en: 'en-GB', fr: 'fr-FR' };

/** "22 Nov, 17:35" on the reader's own clock; with the year when it is not this one. */
export function shortMoment(date: Date, locale: string, now = new Date()): string {
  return new Intl.DateTimeFormat(regional[locale] ?? locale, {
    day: 'numeric',
    month: 'short',
    year: date.getFullYear() === now.getFullYear() ? undefined : 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(date);
}
