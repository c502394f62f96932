'use server';

import { changeCoalition } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { formText } from '@/server/form-text';
import { seenIn } from '@/server/seen-in';
import { requireActor } from '@/server/session';

/** Saves what the form says of the coalition, but for what others changed since it was made. */
export async function saveSettings(slug: string, _state: ActionState, form: FormData): Promise<ActionState> {
  const { actor, coalition } = await requireActor(slug, `/c/${slug}/settings`);
  const t = await getTranslations('coalition.settings');
  const state = await actionState(async () => {
    const input = { seen: seenIn(form, settingsIn), wanted: settingsIn(form) };
    await changeCoalition(services(), actor, coalition.id, input);
    return t('saved');
  }, form);
  // Also after a conflict: the page then shows, and sends back, what stands now.
  revalidatePath('/', 'layout');
  return state;
}

const settingsIn = (form: FormData): unknown => ({
  name: formText(form, 'name'),
  language: formText(form, 'language'),
  timeZone: formText(form, 'timeZone'),
});
