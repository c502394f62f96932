'use server';

import type { OrganisationId } from '@undersigned/domain';
import { createOrganisation, updateOrganisation } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
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

/** Saves what the form says of an organisation and leads back to its page. */
export async function changeOrganisation(
  slug: string,
  id: OrganisationId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireActor(slug);
  const state = await actionState(async () => {
    await updateOrganisation(services(), actor, id, organisationInput(form));
  }, form);
  if (state.kind !== 'done') return state;
  revalidatePath(`/c/${slug}/organisations`);
  redirect(`/c/${slug}/organisations/${id}`);
}
