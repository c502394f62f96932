'use server';

import type { MembershipId, SessionId } from '@undersigned/domain';
import {
  checkSignInLink,
  chooseActing,
  endAllSessions,
  endSession,
  Refused,
  requestSignIn,
} from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { actionState, type ActionState } from '@/server/action-state';
import { authSettings } from '@/server/auth-settings';
import { signInByLink } from '@/server/auth-sign-in';
import { services } from '@/server/context';
import { clientAddress, countAttempt } from '@/server/rate-limit';
import { currentPerson, requirePerson } from '@/server/session';
import { nextAddress } from './next-address';
import { dropSession, keepAsked, keepSession, readAsked, readSessionSecret } from './sign-in-cookies';

const perBrowser = { name: 'sign-in-from', times: 20, perMinutes: 60 };
const perAddress = { name: 'sign-in-to', times: 5, perMinutes: 60 };
const perLinkTry = { name: 'sign-in-try', times: 30, perMinutes: 60 };

/** Asks for a sign-in link: takes `email` and `next`; leads to the same page whoever the address belongs to. */
export async function askForLink(form: FormData): Promise<void> {
  const next = nextAddress(form.get('next'));
  const email = textOf(form, 'email');
  const problem = await problemOf(async () => {
    await countAttempt(perBrowser, await clientAddress());
    await countAttempt(perAddress, email.normalize('NFKC').trim().toLowerCase().slice(0, 320));
    await keepAsked({ ...(await requestSignIn(services(), { email })), next });
  });
  if (problem) redirect(`/sign-in?${new URLSearchParams({ problem, next })}`);
  redirect('/sign-in/sent');
}

/** The button of the page a sign-in link leads to: takes `token` and, where it was asked for, `email`. */
export async function confirmSignIn(form: FormData): Promise<void> {
  const secret = textOf(form, 'token');
  const typed = form.get('email');
  const email = typeof typed === 'string' ? typed : null;
  const { mark, next } = await readAsked();
  const problem = await problemOf(async () => {
    await countAttempt(perLinkTry, await clientAddress());
    await checkSignInLink(services(), { secret, mark, email });
    const session = await signInByLink(services(), authSettings(), {
      linkSecret: secret,
      sessionSecret: await readSessionSecret(),
    });
    if (!session) throw Refused.because('link_invalid');
    await keepSession(session);
  });
  if (problem === 'address_not_confirmed') {
    redirect(`/sign-in/confirm?${new URLSearchParams({ token: secret, problem })}`);
  }
  if (problem) redirect(`/sign-in?${new URLSearchParams({ problem, next })}`);
  redirect(next);
}

/** Ends this browser's session. */
export async function signOut(): Promise<void> {
  const signedIn = await currentPerson();
  if (signedIn) {
    const { person, session } = signedIn;
    await endSession(services(), { person, sessionId: session.id }, session.id);
  }
  await dropSession();
  redirect('/');
}

/** Ends one of one's own sessions. */
export async function endOneSession(id: SessionId): Promise<ActionState> {
  const { person, session } = await requirePerson('/me');
  const t = await getTranslations('person');
  const state = await actionState(async () => {
    await endSession(services(), { person, sessionId: session.id }, id);
    return t('sessionEnded');
  });
  if (id === session.id) {
    await dropSession();
    redirect('/');
  }
  revalidatePath('/me');
  return state;
}

/** Ends all of one's own sessions, this one too. */
export async function signOutEverywhere(): Promise<void> {
  const { person } = await requirePerson('/me');
  await endAllSessions(services(), person.id);
  await dropSession();
  redirect('/');
}

/** Chooses for whom this browser acts: takes `membership` and `next`. */
export async function actFor(form: FormData): Promise<void> {
  const next = nextAddress(form.get('next'));
  const { person, session } = await requirePerson(next);
  const membership = textOf(form, 'membership') as MembershipId;
  await chooseActing(services(), { person, sessionId: session.id }, membership);
  revalidatePath('/', 'layout');
  redirect(next);
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** The code of the refusal an act ends in, null when it went well; these pages say it without JavaScript. */
async function problemOf(act: () => Promise<void>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
}
