'use server';

import { createSignInLink, setUp } from '@undersigned/services';
import { redirect } from 'next/navigation';
import { keepSession } from '@/features/session/sign-in-cookies';
import { actionState, type ActionState } from '@/server/action-state';
import { authSettings } from '@/server/auth-settings';
import { signInByLink } from '@/server/auth-sign-in';
import { services } from '@/server/context';
import { clientAddress, countAttempt } from '@/server/rate-limit';

const setUpTries = { name: 'set-up', times: 60, perMinutes: 60 };

/** Sets the installation up with what the form says and signs its first person in: straight into the coalition. */
export async function setUpInstallation(
  secret: string,
  _state: ActionState,
  form: FormData,
): Promise<ActionState> {
  let slug = '';
  const state = await actionState(async () => {
    await countAttempt(setUpTries, await clientAddress());
    const { coalition, person } = await setUp(services(), secret, inputOf(form));
    const operator = { kind: 'system', name: 'set-up' } as const;
    const url = new URL(await createSignInLink(services(), operator, person.email));
    const session = await signInByLink(services(), authSettings(), {
      linkSecret: url.searchParams.get('token') ?? '',
      sessionSecret: null,
    });
    if (session) await keepSession(session);
    slug = coalition.slug;
  }, form);
  if (state.kind === 'done') redirect(`/c/${slug}`);
  return state;
}

function inputOf(form: FormData): unknown {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    coalition: {
      name: text('coalition.name'),
      slug: text('coalition.slug'),
      language: text('coalition.language'),
      timeZone: text('coalition.timeZone'),
    },
    person: { name: text('person.name'), email: text('person.email') },
    organisation: text('organisation.name')
      ? { name: text('organisation.name'), country: text('organisation.country') || null }
      : null,
  };
}
