'use client';

import { endsPageOnly } from '@undersigned/protocol';
import { useTranslations } from 'next-intl';
import type { ConnectionView, DocumentConnection } from '@/live/document-connection';
import { useConnectionView } from '@/live/use-document-connection';
import { Button, ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';

/** Says why the server takes nothing more from this page, what became of the words, and what to do. */
export function StoppedNotice({ connection, address }: { connection: DocumentConnection; address: string }) {
  const t = useTranslations('write');
  const view = useConnectionView(connection, (now) => (now.status.kind === 'refused' ? now : null));
  if (view?.status.kind !== 'refused') return null;
  const { status } = view;
  const isGuestOut = status.reason === 'guest-link-ended';
  return (
    <div role="alert" className="mb-6">
      <Notice tone="refused">
        <p className="font-semibold">{t(isGuestOut ? 'stopped.guest' : 'stopped.title')}</p>
        <p>
          {t(`why.${status.reason}`)}{' '}
          {t(isGuestOut ? 'stopped.guestWords' : `stopped.${whereWordsAre(view)}`)}
        </p>
        {isGuestOut ? null : (
          <p>
            {status.reason === 'signed-out' ? (
              <ButtonLink size="small" href={`/sign-in?next=${encodeURIComponent(address)}`}>
                {t('stopped.signIn')}
              </ButtonLink>
            ) : (
              <Button size="small" onClick={() => window.location.reload()}>
                {t('stopped.reload')}
              </Button>
            )}
          </p>
        )}
      </Notice>
    </div>
  );
}

function whereWordsAre({ status, isKept, hasWordsAside }: ConnectionView) {
  if (hasWordsAside) return 'aside';
  return isKept && status.kind === 'refused' && endsPageOnly(status.reason) ? 'kept' : 'complete';
}
