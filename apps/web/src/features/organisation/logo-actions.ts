'use server';

import type { OrganisationId } from '@undersigned/domain';
import { removeLogo, setLogo } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { countAttempt } from '@/server/rate-limit';
import { requireActor } from '@/server/session';

/** Drawing a picture costs more than reading a form. */
const uploads = { name: 'logo', times: 30, perMinutes: 60 };

/** Takes `file`, `alt` and `mayPublish`, and leads back to the organisation's page. */
export async function saveLogo(
  slug: string,
  id: OrganisationId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor, person } = await requireActor(slug);
  const file = form.get('file');
  const state = await actionState(async () => {
    await countAttempt(uploads, person.id);
    await setLogo(services(), actor, id, {
      bytes: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
      alt: form.get('alt') ?? '',
      mayPublish: form.get('mayPublish') === 'on',
    });
  }, form);
  return state.kind === 'done' ? backToOrganisation(slug, id) : state;
}

/** Takes the logo away and leads back to the organisation's page. */
export async function dropLogo(slug: string, id: OrganisationId): Promise<ActionState> {
  const { actor } = await requireActor(slug);
  const state = await actionState(() => removeLogo(services(), actor, id));
  return state.kind === 'done' ? backToOrganisation(slug, id) : state;
}

function backToOrganisation(slug: string, id: OrganisationId): never {
  revalidatePath(`/c/${slug}/organisations`);
  redirect(`/c/${slug}/organisations/${id}`);
}
