'use server';

import type { DocumentId, VersionId } from '@undersigned/domain';
import type { DocumentJson } from '@undersigned/editor/schema';
import { nameTextNow, nameVersion, restoreVersion } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { getTranslations } from 'next-intl/server';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { requireDocumentActor } from '@/server/session';

/** Keeps a text as it is now, or one of its versions, under a name: takes `name`. */
export async function keepVersion(
  id: DocumentId,
  versionId: VersionId | null,
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(id);
  const t = await getTranslations('version');
  const state = await actionState(async () => {
    const input = { name: form.get('name') };
    if (versionId) await nameVersion(services(), actor, versionId, input);
    else await nameTextNow(services(), actor, id, input);
    return t('named');
  }, form);
  revalidatePath(`/t/${id}/history`, 'layout');
  return state;
}

/** The words of a version for the editor of this field, which puts them back; the text as it is now is kept first. */
export async function wordsToPutBack(
  id: DocumentId,
  versionId: VersionId,
  field: string,
): Promise<{ kind: 'ready'; body: DocumentJson } | { kind: 'refused'; message: string }> {
  const { actor } = await requireDocumentActor(id);
  let body: DocumentJson | null = null;
  const state = await actionState(async () => {
    body = await restoreVersion(services(), actor, id, versionId, field);
  });
  if (state.kind === 'refused') return { kind: 'refused', message: state.message };
  if (!body) throw new Error('a version without words was restored');
  return { kind: 'ready', body };
}
