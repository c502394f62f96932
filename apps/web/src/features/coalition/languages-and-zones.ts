import 'server-only';
import { interfaceLanguages } from '@undersigned/domain';
import { getTranslations } from 'next-intl/server';
import type { LanguagesAndZones } from './components/language-and-zone-fields';

/** What there is to choose from; `chosen` is offered even where this machine calls the zone by another name. */
export async function languagesAndZones(chosen: string): Promise<LanguagesAndZones> {
  const t = await getTranslations('coalition.languages');
  return {
    languages: interfaceLanguages.map((code) => ({ code, name: t(code) })),
    timeZones: [...new Set([...Intl.supportedValuesOf('timeZone'), chosen])],
  };
}
