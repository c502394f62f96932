'use server';

import type { AddresseeId } from '@undersigned/domain';
import { addAddressee, changeAddressee, removeAddressee } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { formText } from '@/server/form-text';
import { seenIn } from '@/server/seen-in';
import { requireActor } from '@/server/session';

const home = (slug: string) => `/c/${slug}/addressees`;

/** Adds somebody to the directory of addressees. */
export async function addEntry(slug: string, _state: ActionState, form: FormData): Promise<ActionState> {
  const { actor, coalition } = await requireActor(slug, home(slug));
  const t = await getTranslations('addressee');
  const state = await actionState(async () => {
    const { name } = await addAddressee(services(), actor, coalition.id, entryInput(form));
    return t('added', { name });
  }, form);
  if (state.kind === 'done') revalidatePath(home(slug));
  return state;
}

/** Saves what the form says of an addressee, but for what others changed since, and leads back to the directory. */
export async function changeEntry(
  slug: string,
  id: AddresseeId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireActor(slug, home(slug));
  const state = await actionState(async () => {
    await changeAddressee(services(), actor, id, entryInput(form), seenIn(form, entryInput));
  }, form);
  // Also after a conflict: the form then shows, and sends back, what stands now.
  revalidatePath(home(slug));
  if (state.kind !== 'done') return state;
  redirect(home(slug));
}

/** Takes an addressee off the directory and leads back to it. */
export async function removeEntry(slug: string, id: AddresseeId): Promise<ActionState> {
  const { actor } = await requireActor(slug, home(slug));
  const state = await actionState(() => removeAddressee(services(), actor, id));
  if (state.kind !== 'done') return state;
  revalidatePath(home(slug));
  redirect(home(slug));
}

const fields = ['name', 'title', 'institution', 'language', 'salutation', 'email'] as const;

const entryInput = (form: FormData) => Object.fromEntries(fields.map((name) => [name, formText(form, name)]));
