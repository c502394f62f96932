'use server';

import { changeCoalition } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { requireActor } from '@/server/session';

/** Saves what the form says of the coalition, if it still is what the form was made from. */
export async function saveSettings(slug: string, _state: ActionState, form: FormData): Promise<ActionState> {
  const { actor, coalition } = await requireActor(slug, `/c/${slug}/settings`);
  const t = await getTranslations('coalition.settings');
  const state = await actionState(async () => {
    const input = { seen: settingsIn(form, 'seen.'), wanted: settingsIn(form, '') };
    await changeCoalition(services(), actor, coalition.id, input);
    return t('saved');
  }, form);
  // Also after a conflict: the page then shows, and sends back, what stands now.
  revalidatePath('/', 'layout');
  return state;
}

function settingsIn(form: FormData, prefix: string): unknown {
  const text = (name: string) => {
    const value = form.get(prefix + name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return { name: text('name'), language: text('language'), timeZone: text('timeZone') };
}
