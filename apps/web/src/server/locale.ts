import 'server-only';
import type { InterfaceLanguage } from '@undersigned/domain';
import { cookies, headers } from 'next/headers';
import { knownLocale, localeCookie, localeFromHeader } from '@/i18n/locale';

/** The language this request is answered in; `override` is what a page's address asks for. */
export async function currentLocale(override?: string): Promise<InterfaceLanguage> {
  const fromCookie = (await cookies()).get(localeCookie)?.value;
  return (
    knownLocale(override) ??
    knownLocale(fromCookie) ??
    localeFromHeader((await headers()).get('accept-language'))
  );
}
