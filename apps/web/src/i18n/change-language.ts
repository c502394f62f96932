'use server';

import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { webConfig } from '@/config';
import { knownLocale, localeCookie } from './locale';

const oneYear = 365 * 24 * 60 * 60;

/** Keeps the language a person chose in this browser. Takes a form with `language`; anything else changes nothing. */
export async function changeLanguage(form: FormData): Promise<void> {
  const wanted = form.get('language');
  const locale = typeof wanted === 'string' ? knownLocale(wanted) : null;
  if (!locale) return;
  (await cookies()).set(localeCookie, locale, {
    path: '/',
    maxAge: oneYear,
    sameSite: 'lax',
    httpOnly: true,
    secure: webConfig().baseUrl.startsWith('https:'),
  });
  revalidatePath('/', 'layout');
}
