import { canStartText } from '@undersigned/domain';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { beginText } from '@/features/document/actions';
import { NewTextForm } from '@/features/document/components/new-text-form';
import { namedLanguages } from '@/features/document/text-languages';
import { withWords } from '@/i18n/with-words';
import { requireActor } from '@/server/session';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('document.create'))('title') };
}

export default withWords(['document', 'shell'], NewTextPage);

async function NewTextPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { actor, coalition } = await requireActor(slug, `/c/${slug}/texts/new`);
  if (!canStartText(actor)) notFound();
  const t = await getTranslations('document.create');
  return (
    <Page width="form">
      <PageHeader title={t('title')}>
        <p>{t('lead')}</p>
      </PageHeader>
      <NewTextForm
        action={beginText.bind(null, slug)}
        languages={namedLanguages(await getLocale())}
        language={coalition.language}
      />
    </Page>
  );
}
