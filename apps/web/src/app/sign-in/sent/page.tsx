import type { Metadata } from 'next';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { webConfig } from '@/config';
import { PublicBar } from '@/features/coalition/components/public-bar';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('session.sent'))('title') };
}

export default async function SentPage() {
  const t = await getTranslations('session.sent');
  return (
    <>
      <PublicBar />
      <Page width="form">
        <PageHeader title={t('title')} />
        <div className="grid gap-4">
          <p>{t('body')}</p>
          <p>{t('nothing')}</p>
          {webConfig().mail === 'files' ? <Notice>{t('files')}</Notice> : null}
          <p>
            <Link href="/sign-in">{t('again')}</Link>
          </p>
        </div>
      </Page>
    </>
  );
}
