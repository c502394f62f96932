import 'server-only';
import type { InterfaceLanguage } from '@undersigned/domain';
import { cookies, headers } from 'next/headers';
import { askedLanguageHeader, knownLocale, localeCookie, localeFromHeader } from '@/i18n/locale';

/** The language this request is answered in: what its address asks for with `?lang=`, then the choice, then the browser's. */
export async function currentLocale(override?: string): Promise<InterfaceLanguage> {
  const fromCookie = (await cookies()).get(localeCookie)?.value;
  const given = await headers();
  return (
    knownLocale(override) ??
    knownLocale(given.get(askedLanguageHeader)) ??
    knownLocale(fromCookie) ??
    localeFromHeader(given.get('accept-language'))
  );
}
