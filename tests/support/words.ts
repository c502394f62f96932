import { readJson } from './repository.js';

export type Locale = 'en' | 'fr';

/** The words a person reads on our screens, by their place in the catalogue: `words('fr')('signOn.form.submit')`. */
export function words(locale: Locale): (place: string) => string {
  return (place) => {
    const [namespace = '', ...path] = place.split('.');
    let found = readJson(`apps/web/messages/${locale}/${namespace}.json`);
    for (const step of path) found = (found as Record<string, unknown>)[step];
    if (typeof found !== 'string') throw new Error(`there is no “${place}” in ${locale}`);
    return found;
  };
}
