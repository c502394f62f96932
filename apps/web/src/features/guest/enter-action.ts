'use server';

import { enterAsGuest, readGuestLink } from '@undersigned/services';
import { redirect } from 'next/navigation';
import { keepLanguage } from '@/i18n/keep-language';
import { requireSure } from '@/public-page/sure-box';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { formText } from '@/server/form-text';
import { keepGuest } from '@/server/guest-session';
import { clientAddress, countAttempt } from '@/server/rate-limit';

const perBrowser = { name: 'guest-from', times: 60, perMinutes: 60 };

/**
 * Lets a guest in by their link: takes `name`, `organisation` and perhaps `answersTo` the first time, and `language`;
 * `sure` from whoever says that they are the guest who uses it already.
 */
export async function enterByLink(
  secret: string,
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  let address = '';
  const state = await actionState(async () => {
    await countAttempt(perBrowser, await clientAddress());
    const language = formText(form, 'language');
    const { link } = await readGuestLink(services(), secret);
    // Who typed a name in one window, and has entered in another, is a person.
    if (link.guest && !formText(form, 'name')) requireSure(formText(form, 'sure'));
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
