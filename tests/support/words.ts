import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { PageLanguage } from '@undersigned/domain';
import { readJson, root } from './repository.js';

/** The languages of the workspace. */
export type Locale = 'en' | 'fr';

/**
 * The words a person reads on our screens, by their place in the catalogue: `words('fr')('signOn.form.submit')`. Those of
 * the public pages stand in files of their own; languages that only these speak have no other words.
 */
export function words(locale: PageLanguage): (place: string) => string {
  return (place) => {
    const [namespace = '', ...path] = place.split('.');
    const files = [`page/${namespace}.json`, `${namespace}.json`]
      .map((file) => `apps/web/messages/${locale}/${file}`)
      .filter((file) => existsSync(join(root, file)));
    for (const file of files) {
      const found = path.reduce<unknown>((part, step) => (part as Part | undefined)?.[step], readJson(file));
      if (typeof found === 'string') return found;
    }
    throw new Error(`there is no “${place}” in ${locale}`);
  };
}

type Part = Record<string, unknown>;
