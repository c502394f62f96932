import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PublicBar } from '@/features/coalition/components/public-bar';
import { checkGiven } from '@/features/edition/check-action';
import { CheckForm } from '@/features/edition/components/check-form';
import { withWords } from '@/i18n/with-words';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('edition.check'))('title') };
}

export default withWords(['edition.check'], CheckPage);

/** Says which public text a fingerprint belongs to. */
async function CheckPage() {
  const t = await getTranslations('edition');
  return (
    <>
      <PublicBar />
      <Page width="form">
        <PageHeader title={t('check.title')}>
          <p>{t('check.intro')}</p>
          <p className="text-sm">{t('fingerprint.about')}</p>
        </PageHeader>
        <CheckForm action={checkGiven} />
      </Page>
    </>
  );
}
