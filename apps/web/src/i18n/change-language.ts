'use server';

import { updateProfile } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { services } from '@/server/context';
import { currentPerson } from '@/server/session';
import { keepLanguage } from './keep-language';
import { knownLocale } from './locale';

/**
 * Keeps the language somebody chose: in this browser, and for the mails to them if they are signed in. Takes a
 * form with `language`; anything else changes nothing.
 */
export async function changeLanguage(form: FormData): Promise<void> {
  const wanted = form.get('language');
  const locale = typeof wanted === 'string' ? knownLocale(wanted) : null;
  if (!locale) return;
  await keepLanguage(locale);
  const signedIn = await currentPerson();
  if (signedIn && signedIn.person.language !== locale) {
    const { person, session } = signedIn;
    const { name, timeZone } = person;
    await updateProfile(services(), { person, sessionId: session.id }, { name, timeZone, language: locale });
  }
  revalidatePath('/', 'layout');
}
