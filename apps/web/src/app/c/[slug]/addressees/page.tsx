import { listAddressees } from '@undersigned/services';
import type { Metadata } from 'next';
import { Link } from '@/ui/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { addEntry } from '@/features/addressee/actions';
import { AddresseeForm } from '@/features/addressee/components/addressee-form';
import { AddresseeTable } from '@/features/addressee/components/addressee-table';
import { namedLanguages } from '@/features/document/text-languages';
import { withWords } from '@/i18n/with-words';
import { services } from '@/server/context';
import { requireActor } from '@/server/session';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('addressee'))('heading') };
}

export default withWords(['addressee', 'shell'], AddresseesPage);

/** The people in institutions to whom this coalition sends its texts; for focal points. */
async function AddresseesPage({ params }: Props) {
  const { slug } = await params;
  const { actor, coalition } = await requireActor(slug, `/c/${slug}/addressees`);
  if (actor.role !== 'focal-point') notFound();
  const addressees = await listAddressees(services(), actor, coalition.id);
  const t = await getTranslations('addressee');
  return (
    <Page>
      <p className="mb-4 text-sm">
        <Link href={`/c/${slug}/organisations`}>{t('back')}</Link>
      </p>
      <PageHeader title={t('heading')}>
        <p>{t('intro')}</p>
      </PageHeader>
      <div className="mb-12">
        {addressees.length === 0 ? (
          <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
        ) : (
          <AddresseeTable slug={slug} addressees={addressees} />
        )}
      </div>
      <Section title={t('addHeading')}>
        <AddresseeForm
          action={addEntry.bind(null, slug)}
          addressee={null}
          languages={namedLanguages(await getLocale())}
          language={coalition.language}
        />
      </Section>
    </Page>
  );
}
