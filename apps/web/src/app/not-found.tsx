import { getTranslations } from 'next-intl/server';
import { StaleCopies } from '@/features/document/device/stale-copies';
import { currentPerson } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

export default async function NotFound() {
  const t = await getTranslations('shell.notFound');
  const signedIn = await currentPerson();
  return (
    <Page width="text">
      {/* A text that was open a moment ago may have become nothing. */}
      <StaleCopies personId={signedIn?.person.id ?? null} />
      <PageHeader title={t('title')}>
        <p>{t('body')}</p>
      </PageHeader>
      <ButtonLink href="/">{t('home')}</ButtonLink>
    </Page>
  );
}
