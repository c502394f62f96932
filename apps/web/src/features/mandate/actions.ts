'use server';

import { splitTopics, type MandateId, type OrganisationId } from '@undersigned/domain';
import { endMandate, giveMandate } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { formText } from '@/server/form-text';
import { requireActor } from '@/server/session';

/** Records that a person of an organisation may sign on some topics. */
export async function recordMandate(
  slug: string,
  organisationId: OrganisationId,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireActor(slug);
  const t = await getTranslations('mandate.add');
  return actionState(async () => {
    await giveMandate(services(), actor, organisationId, {
      membershipId: formText(form, 'membershipId'),
      topics: splitTopics(formText(form, 'topics')),
      until: formText(form, 'until') || null,
      note: formText(form, 'note'),
    });
    revalidatePath(`/c/${slug}/organisations/${organisationId}`);
    return t('done');
  }, form);
}

/** Ends one; it stays among the earlier ones. */
export async function endMandateHere(slug: string, mandateId: MandateId): Promise<ActionState> {
  const { actor } = await requireActor(slug);
  const t = await getTranslations('mandate');
  return actionState(async () => {
    await endMandate(services(), actor, mandateId);
    revalidatePath(`/c/${slug}/organisations`, 'layout');
    return t('endedNow');
  });
}
