'use server';

import type { DocumentId, GuestLinkId } from '@undersigned/domain';
import { createGuestLink, makeMember, revokeGuestLink } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { countMails } from '@/server/count-mails';
import { formText } from '@/server/form-text';
import { requireDocumentActor } from '@/server/session';

/** What the form of a new link shows: beside what every form does, the link, which is told once. */
export type GuestLinkState =
  ActionState | { kind: 'made'; url: string; label: string; mailedTo: string | null };

/** Makes a guest link: takes `label`, `access`, `until`, `email` and `language`. */
export async function makeGuestLink(
  documentId: DocumentId,
  _before: GuestLinkState,
  form: FormData,
): Promise<GuestLinkState> {
  const { actor } = await requireDocumentActor(documentId);
  const made: Awaited<ReturnType<typeof createGuestLink>>[] = [];
  const state = await actionState(async () => {
    const input = {
      label: formText(form, 'label'),
      access: formText(form, 'access'),
      until: formText(form, 'until') || null,
      email: formText(form, 'email') || null,
      language: formText(form, 'language'),
    };
    if (input.email) await countMails('guestLinks', actor);
    made.push(await createGuestLink(services(), actor, documentId, input));
  }, form);
  revalidatePath(`/t/${documentId}/about`);
  const [one] = made;
  return one ? { kind: 'made', url: one.url, label: one.link.label, mailedTo: one.link.email } : state;
}

/** Takes a guest link back. */
export async function takeBackGuestLink(documentId: DocumentId, id: GuestLinkId): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  const t = await getTranslations('guest.list');
  const state = await actionState(async () => {
    await revokeGuestLink(services(), actor, id);
    return t('takenBack');
  });
  revalidatePath(`/t/${documentId}/about`);
  return state;
}

/** Makes a guest a member and leads back: takes `email`, `organisationId` and `role`. */
export async function makeGuestMember(
  documentId: DocumentId,
  id: GuestLinkId,
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  const { actor } = await requireDocumentActor(documentId);
  const state = await actionState(async () => {
    await makeMember(services(), actor, id, {
      email: formText(form, 'email'),
      organisationId: formText(form, 'organisationId') || null,
      role: formText(form, 'role'),
    });
  }, form);
  if (state.kind === 'done') redirect(`/t/${documentId}/about#guests`);
  return state;
}
