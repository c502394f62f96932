import { directionOf } from '@undersigned/domain';
import type { Tongue } from './sheet.js';

/** What a typesetter needs to know of a BCP 47 tag; "undetermined" for what is none. */
export function tongueOf(tag: string): Tongue {
  const dir = directionOf(tag) === 'rtl' ? 'rtl' : 'ltr';
  try {
    const { language, region } = new Intl.Locale(tag);
    const isKnown = /^[a-z]{2,3}$/.test(language);
    return {
      lang: isKnown ? language : 'und',
      region: region && /^[A-Z]{2}$/.test(region) ? region : null,
      dir,
    };
  } catch {
    return { lang: 'und', region: null, dir };
  }
}
