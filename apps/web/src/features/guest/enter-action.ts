'use server';

import { enterAsGuest } from '@undersigned/services';
import { redirect } from 'next/navigation';
import { keepLanguage } from '@/i18n/keep-language';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { formText } from '@/server/form-text';
import { keepGuest } from '@/server/guest-session';
import { clientAddress, countAttempt } from '@/server/rate-limit';

const perBrowser = { name: 'guest-from', times: 60, perMinutes: 60 };

/** Lets a guest in by their link: takes `name`, `organisation` and perhaps `answersTo` the first time, and `language`. */
export async function enterByLink(
  secret: string,
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  let address = '';
  const state = await actionState(async () => {
    await countAttempt(perBrowser, await clientAddress());
    const language = formText(form, 'language');
    const guest = await enterAsGuest(services(), secret, {
      name: formText(form, 'name'),
      organisation: formText(form, 'organisation'),
      answersTo: formText(form, 'answersTo'),
      ...(language ? { language } : {}),
    });
    await keepGuest(guest, secret);
    await keepLanguage(language);
    address = `/t/${guest.documentId}`;
  }, form);
  if (state.kind === 'done') redirect(address);
  return state;
}
