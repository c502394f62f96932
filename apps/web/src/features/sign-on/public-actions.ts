'use server';

import { confirmSignOn, denySignOn, readSignOnLink, Refused, signPublicly } from '@undersigned/services';
import { redirect } from 'next/navigation';
import { receiptRenderer } from '@/features/edition/render';
import { actionState, type ActionState } from '@/server/action-state';
import { services } from '@/server/context';
import { currentLocale } from '@/server/locale';
import { signOnInput } from './form-input';

/**
 * Takes what the public page's form says; leads to the page that asks to look into the mailbox. A round that
 * closed in between has no form to answer in any more: the page itself then says that nothing was recorded.
 */
export async function signOnPage(slug: string, _state: ActionState, form: FormData): Promise<ActionState> {
  const locale = await currentLocale();
  const shown = form.get('fingerprint');
  const state = await actionState(
    () =>
      signPublicly(
        services(),
        slug,
        { ...signOnInput(form), fingerprint: typeof shown === 'string' ? shown : '' },
        locale,
      ),
    form,
  );
  if (state.kind === 'done') redirect(`/s/${slug}/sent?lang=${locale}`);
  if (state.kind === 'refused' && state.code === 'round_closed') redirect(`/s/${slug}?lang=${locale}&late=1`);
  return state;
}

/** The button of the mailed link. What came of it is read by the page it leads back to. */
export async function confirmByLink(slug: string, secret: string): Promise<void> {
  const locale = await currentLocale();
  await unlessRefused(async () => {
    const { signOn } = await readSignOnLink(services(), secret);
    await confirmSignOn(services(), secret, await receiptRenderer(signOn.language));
  });
  redirect(`/s/${slug}/confirm/${secret}?lang=${locale}`);
}

/** "I did not sign this". */
export async function denyByLink(slug: string, secret: string): Promise<void> {
  const locale = await currentLocale();
  await unlessRefused(() => denySignOn(services(), secret));
  redirect(`/s/${slug}/confirm/${secret}?lang=${locale}`);
}

/** The page itself says why a link opens nothing or a round takes nothing more. */
async function unlessRefused(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
}
