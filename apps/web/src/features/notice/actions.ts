'use server';

import type { DocumentId } from '@undersigned/domain';
import { changeNoticeSetting, markNoticesRead, setQuietAbout } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { formText } from '@/server/form-text';
import { requireActor, requireDocumentActor, requirePerson } from '@/server/session';

/** Marks one notice as read (`seq`), or all that were shown (`upTo`). */
export async function markRead(slug: string, _before: ActionState, form: FormData): Promise<ActionState> {
  const { actor } = await requireActor(slug, `/c/${slug}/for-me`);
  const t = await getTranslations('notice');
  const isOne = form.has('seq');
  const state = await actionState(async () => {
    const which = isOne ? { seq: formText(form, 'seq') } : { upTo: formText(form, 'upTo') };
    await markNoticesRead(services(), actor, which);
    return t(isOne ? 'isRead' : 'areRead');
  });
  revalidatePath(`/c/${slug}`, 'layout');
  return state;
}

/** Saves how one is written to. */
export async function saveNoticeSetting(_state: ActionState, form: FormData): Promise<ActionState> {
  const { person, session } = await requirePerson('/me');
  const t = await getTranslations('notice.setting');
  const state = await actionState(async () => {
    await changeNoticeSetting(
      services(),
      { person, sessionId: session.id },
      {
        addressed: formText(form, 'addressed'),
        rest: formText(form, 'rest'),
        keepsQuietHours: form.has('keepsQuietHours'),
      },
    );
    return t('saved');
  }, form);
  if (state.kind === 'done') revalidatePath('/me');
  return state;
}

/** Says whether one is written to about a text. */
export async function keepQuiet(documentId: DocumentId, isQuiet: boolean): Promise<void> {
  const { actor } = await requireDocumentActor(documentId);
  await setQuietAbout(services(), actor, documentId, isQuiet);
  revalidatePath(`/t/${documentId}`, 'layout');
}
