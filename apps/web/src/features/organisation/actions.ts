'use server';

import type { OrganisationId } from '@undersigned/domain';
import { createOrganisation, updateOrganisation } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { seenIn } from '@/server/seen-in';
import { requireActor } from '@/server/session';
import { organisationInput } from './form-input';

/** Adds an organisation from the form and leads to its page. */
export async function addOrganisation(
  slug: string,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor, coalition } = await requireActor(slug);
  let id = '';
  const state = await actionState(async () => {
    id = (await createOrganisation(services(), actor, coalition.id, organisationInput(form))).id;
  }, form);
  if (state.kind === 'done') redirect(`/c/${slug}/organisations/${id}`);
  return state;
}

/** Saves what the form says of an organisation, but for what others changed since, and leads back to its page. */
export async function changeOrganisation(
  slug: string,
  id: OrganisationId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireActor(slug);
  const state = await actionState(async () => {
    const seen = seenIn(form, organisationInput);
    await updateOrganisation(services(), actor, id, organisationInput(form), seen);
  }, form);
  // Also after a conflict: the form then shows, and sends back, what stands now.
  revalidatePath(`/c/${slug}/organisations`);
  if (state.kind !== 'done') return state;
  redirect(`/c/${slug}/organisations/${id}`);
}
