import { countriesIn } from '@undersigned/domain';
import { listOrganisations } from '@undersigned/services';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { addOrganisation } from '@/features/organisation/actions';
import { OrganisationForm } from '@/features/organisation/components/organisation-form';
import { withWords } from '@/i18n/with-words';
import { services } from '@/server/context';
import { requireActor } from '@/server/session';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation.form'))('newTitle') };
}

export default withWords(['organisation', 'shell'], NewOrganisationPage);

async function NewOrganisationPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const home = `/c/${slug}/organisations`;
  const { actor, coalition } = await requireActor(slug, `${home}/new`);
  if (actor.role !== 'focal-point') notFound();
  const { entries } = await listOrganisations(services(), actor, coalition.id);
  const t = await getTranslations('organisation.form');
  return (
    <Page width="form">
      <PageHeader title={t('newTitle')} />
      <OrganisationForm
        action={addOrganisation.bind(null, slug)}
        organisation={null}
        countries={countriesIn(await getLocale())}
        umbrellas={entries.map(({ organisation: { id, name } }) => ({ id, name }))}
        cancelHref={home}
      />
    </Page>
  );
}
