import { sentence } from '@undersigned/services';
import { getLocale, getTranslations } from 'next-intl/server';
import { PublicBar } from '@/features/coalition/components/public-bar';
import { ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

/** Says that a guest link opens nothing, in the same words whether it has run out, was taken back or never was. */
export async function GuestLinkOver({ next = '/' }: { next?: string }) {
  const t = await getTranslations('guest.over');
  return (
    <>
      <PublicBar />
      <Page width="form">
        <PageHeader title={t('title')} />
        <div className="grid justify-items-start gap-6">
          <Notice tone="refused">{sentence({ code: 'guest_link_ended' }, await getLocale())}</Notice>
          <p className="text-muted">{t('member')}</p>
          <ButtonLink href={`/sign-in?next=${encodeURIComponent(next)}`}>{t('signIn')}</ButtonLink>
        </div>
      </Page>
    </>
  );
}
