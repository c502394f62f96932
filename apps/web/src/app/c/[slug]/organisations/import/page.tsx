import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ImportForm } from '@/features/organisation/components/import-form';
import { importList } from '@/features/organisation/import-actions';
import { withWords } from '@/i18n/with-words';
import { requireActor } from '@/server/session';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation.import'))('title') };
}

export default withWords(['organisation'], ImportPage);

async function ImportPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const home = `/c/${slug}/organisations`;
  const { actor } = await requireActor(slug, `${home}/import`);
  if (actor.role !== 'focal-point') notFound();
  const t = await getTranslations('organisation.import');
  return (
    <Page>
      <PageHeader title={t('title')}>
        <p>{t('intro')}</p>
      </PageHeader>
      <ImportForm action={importList.bind(null, slug)} directoryHref={home} />
    </Page>
  );
}
