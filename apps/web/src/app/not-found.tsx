import { getTranslations } from 'next-intl/server';
import { ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

export default async function NotFound() {
  const t = await getTranslations('shell.notFound');
  return (
    <Page width="text">
      <PageHeader title={t('title')}>
        <p>{t('body')}</p>
      </PageHeader>
      <ButtonLink href="/">{t('home')}</ButtonLink>
    </Page>
  );
}
