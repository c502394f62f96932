const regional: Record<string, string> = { en: 'en-GB', fr: 'fr-FR' };

/** "22 Nov, 17:35" on the reader's own clock; with the year when it is not this one. */
export function shortMoment(date: Date, locale: string, now = new Date()): string {
  return formatFor(locale, date.getFullYear() !== now.getFullYear()).format(date);
}

/** Making one takes longer than all else in a card of the margin, and there are many cards. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(locale: string, withYear: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${withYear}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(regional[locale] ?? locale, {
    day: 'numeric',
    month: 'short',
    year: withYear ? 'numeric' : undefined,
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(key, made);
  return made;
}
