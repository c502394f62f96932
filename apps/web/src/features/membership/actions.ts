'use server';

import { refusalCodes, type MembershipId } from '@undersigned/domain';
import { changeRole, endMembership, invitePerson, Refused } from '@undersigned/services';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { countMails } from '@/server/count-mails';
import { requireActor } from '@/server/session';

/** Adds a person from the form and mails them an invitation. */
export async function invite(slug: string, _state: ActionState, form: FormData): Promise<ActionState> {
  const { actor, coalition } = await requireActor(slug, `/c/${slug}/people`);
  const t = await getTranslations('membership.add');
  const state = await actionState(async () => {
    await countMails('invitations', actor);
    const { person } = await invitePerson(services(), actor, coalition.id, {
      name: textOf(form, 'name'),
      email: textOf(form, 'email'),
      organisationId: textOf(form, 'organisationId') || null,
      role: textOf(form, 'role'),
    });
    return t('done', { name: person.name, email: person.email });
  }, form);
  if (state.kind === 'done') revalidatePath(`/c/${slug}/people`);
  return state;
}

/** Takes `membership` and `role`. */
export async function setRole(slug: string, form: FormData): Promise<void> {
  const { actor } = await requireActor(slug, `/c/${slug}/people`);
  const id = textOf(form, 'membership') as MembershipId;
  await toldOnPage(slug, 'changed', () => changeRole(services(), actor, id, textOf(form, 'role')));
}

/** Takes `membership`. */
export async function end(slug: string, form: FormData): Promise<void> {
  const { actor } = await requireActor(slug, `/c/${slug}/people`);
  const id = textOf(form, 'membership') as MembershipId;
  await toldOnPage(slug, 'ended', () => endMembership(services(), actor, id));
}

/** Runs the act and goes back to the list, which says in its address' words how it went. */
async function toldOnPage(slug: string, done: 'changed' | 'ended', act: () => Promise<void>): Promise<never> {
  const told = new URLSearchParams();
  try {
    await act();
    told.set('done', done);
  } catch (error) {
    if (!(error instanceof Refused) || !refusalCodes.includes(error.refusal.code)) throw error;
    told.set('problem', error.refusal.code);
  }
  revalidatePath(`/c/${slug}/people`);
  redirect(`/c/${slug}/people?${told}`);
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
