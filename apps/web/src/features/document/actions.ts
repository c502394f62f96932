'use server';

import { longestIntake, type DocumentId, type OrganisationId } from '@undersigned/domain';
import {
  createDocument,
  movePhase,
  Refused,
  renameDocument,
  setAccess,
  setReviewDate,
} from '@undersigned/services';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { documentAction } from '@/server/document-action';
import { requireActor } from '@/server/session';

/** Begins a text from the form of `/c/<slug>/texts/new` and leads to it. */
export async function beginText(slug: string, _before: ActionState, form: FormData): Promise<ActionState> {
  const { actor, coalition } = await requireActor(slug);
  let id: DocumentId | null = null;
  const state = await actionState(async () => {
    const kind = textOf(form, 'kind');
    const content = kind === 'response' ? undefined : await firstWords(form);
    const input = { kind, title: textOf(form, 'title'), language: textOf(form, 'language'), content };
    const document = await createDocument(services(), actor, coalition.id, input);
    id = document.id;
  }, form);
  if (id) redirect(`/t/${String(id)}`);
  return state;
}

/** Gives a text another title: takes `title`. */
export async function renameText(id: DocumentId, _before: ActionState, form: FormData): Promise<ActionState> {
  const t = await getTranslations('document.about');
  return documentAction(id, form, async (actor) => {
    await renameDocument(services(), actor, id, { title: textOf(form, 'title') });
    return t('renamed');
  });
}

/** Changes a line of the access list: takes `access` and one of `organisation`, `email`, `everyone`. */
export async function changeAccess(
  id: DocumentId,
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  const t = await getTranslations('document.about');
  return documentAction(id, form, async (actor) => {
    const input = { subject: subjectIn(form), access: textOf(form, 'access') };
    await setAccess(services(), actor, id, input);
    return t('changed');
  });
}

/** Opens a text for comments: takes `until` (a wall time of the coalition, or nothing) and `openTo`. */
export async function askForComments(
  id: DocumentId,
  _before: ActionState,
  form: FormData,
): Promise<ActionState> {
  const t = await getTranslations('document.review');
  return documentAction(id, form, async (actor) => {
    const openTo = textOf(form, 'openTo');
    const until = textOf(form, 'reviewUntil');
    const command = 'ask-for-comments';
    await movePhase(services(), actor, id, { command, openTo, ...(until ? { reviewUntil: until } : {}) });
    return t('asked');
  });
}

/** Moves the date of a review: takes `reviewUntil`; empty takes the date away. */
export async function dateReview(id: DocumentId, _before: ActionState, form: FormData): Promise<ActionState> {
  const t = await getTranslations('document.review');
  return documentAction(id, form, async (actor) => {
    await setReviewDate(services(), actor, id, { reviewUntil: textOf(form, 'reviewUntil') || null });
    return t('dated');
  });
}

/** Takes a text in review back to drafting. */
export async function takeBack(id: DocumentId): Promise<ActionState> {
  const t = await getTranslations('document.review');
  return documentAction(id, null, async (actor) => {
    await movePhase(services(), actor, id, { command: 'take-back' });
    return t('takenBack');
  });
}

/** What the new text begins with: a file before the pasted words; undefined for a blank page. */
async function firstWords(
  form: FormData,
): Promise<{ format: 'html' | 'markdown'; body: string } | undefined> {
  const file = form.get('file');
  if (file instanceof File && file.size > 0) {
    if (file.size > longestIntake) throw Refused.because('content_too_large', { field: 'file' });
    const isHtml = /\.x?html?$/i.test(file.name) || file.type === 'text/html';
    return { format: isHtml ? 'html' : 'markdown', body: await file.text() };
  }
  const html = textOf(form, 'html');
  if (html) return { format: 'html', body: html };
  const words = textOf(form, 'words');
  return words.trim() ? { format: 'markdown', body: words } : undefined;
}

function subjectIn(form: FormData) {
  if (form.get('who') === 'everyone') return { everyone: true };
  if (form.get('who') === 'person') return { email: textOf(form, 'email') };
  return { organisationId: textOf(form, 'organisation') as OrganisationId };
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
