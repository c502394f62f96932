import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import { PublicBar } from '@/features/coalition/components/public-bar';
import { checkGiven } from '@/features/edition/check-action';
import { CheckForm } from '@/features/edition/components/check-form';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('edition.check'))('title') };
}

/** Says which public text a fingerprint belongs to. */
export default async function CheckPage() {
  const t = await getTranslations('edition');
  const { edition } = await getMessages();
  return (
    <>
      <PublicBar />
      <Page width="form">
        <PageHeader title={t('check.title')}>
          <p>{t('check.intro')}</p>
          <p className="text-sm">{t('fingerprint.about')}</p>
        </PageHeader>
        <NextIntlClientProvider messages={{ edition: { check: edition.check } }}>
          <CheckForm action={checkGiven} />
        </NextIntlClientProvider>
      </Page>
    </>
  );
}
