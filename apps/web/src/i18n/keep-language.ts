import 'server-only';
import { cookies } from 'next/headers';
import { webConfig } from '@/config';
import { knownLocale, localeCookie } from './locale';

const oneYear = 365 * 24 * 60 * 60;

/** Keeps in this browser which language was chosen; anything that is none changes nothing. */
export async function keepLanguage(wanted: string): Promise<void> {
  const locale = knownLocale(wanted);
  if (!locale) return;
  (await cookies()).set(localeCookie, locale, {
    path: '/',
    maxAge: oneYear,
    sameSite: 'lax',
    httpOnly: true,
    secure: webConfig().baseUrl.startsWith('https:'),
  });
}
