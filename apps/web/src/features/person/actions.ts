'use server';

import type { ApiToken } from '@undersigned/domain';
import { createApiToken, eraseOneself, revokeApiToken, updateProfile } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { dropSession } from '@/features/session/sign-in-cookies';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { requirePerson } from '@/server/session';

/** Saves one's own name, language and time zone. */
export async function saveProfile(_state: ActionState, form: FormData): Promise<ActionState> {
  const signedIn = await requireSignedIn();
  const t = await getTranslations('person');
  const state = await actionState(async () => {
    await updateProfile(services(), signedIn, {
      name: textOf(form, 'name'),
      language: textOf(form, 'language'),
      timeZone: textOf(form, 'timeZone'),
    });
    return t('saved');
  }, form);
  if (state.kind === 'done') revalidatePath('/', 'layout');
  return state;
}

/** Makes a token; its secret is the message of the answer, once. */
export async function makeToken(_state: ActionState, _form: FormData): Promise<ActionState> {
  const signedIn = await requireSignedIn();
  const state = await actionState(async () => (await createApiToken(services(), signedIn)).token);
  revalidatePath('/me');
  return state;
}

/** Ends one of one's own tokens. */
export async function revokeToken(id: ApiToken['id']): Promise<ActionState> {
  const signedIn = await requireSignedIn();
  const t = await getTranslations('person');
  const state = await actionState(() => revokeApiToken(services(), signedIn, id));
  revalidatePath('/me');
  // Where it has gone already, from another window, what was wanted is so.
  return state.kind === 'refused' && state.code !== 'not_found'
    ? state
    : { kind: 'done', message: t('tokenRevoked') };
}

/** Erases the person who asks; takes `email`, typed to confirm. */
export async function eraseMe(_state: ActionState, form: FormData): Promise<ActionState> {
  const signedIn = await requireSignedIn();
  const t = await getTranslations('person');
  if (textOf(form, 'email').trim().toLowerCase() !== signedIn.person.email) {
    return { kind: 'refused', code: 'bad_input', message: t('eraseMismatch'), field: 'email' };
  }
  const state = await actionState(() => eraseOneself(services(), signedIn));
  if (state.kind !== 'done') return state;
  await dropSession();
  redirect('/');
}

async function requireSignedIn() {
  const { person, session } = await requirePerson('/me');
  return { person, sessionId: session.id };
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
