import { countriesIn, type OrganisationId } from '@undersigned/domain';
import { listOrganisations, readOrganisation } from '@undersigned/services';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { changeOrganisation } from '@/features/organisation/actions';
import { OrganisationForm } from '@/features/organisation/components/organisation-form';
import { withWords } from '@/i18n/with-words';
import { services } from '@/server/context';
import { orNotFound, requireActor } from '@/server/session';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

interface Props {
  params: Promise<{ slug: string; id: OrganisationId }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation.one'))('edit') };
}

export default withWords(['organisation', 'shell'], EditOrganisationPage);

async function EditOrganisationPage({ params }: Props) {
  const { slug, id } = await params;
  const href = `/c/${slug}/organisations/${id}`;
  const { actor } = await requireActor(slug, `${href}/edit`);
  if (actor.role !== 'focal-point') notFound();
  const { organisation } = await orNotFound(readOrganisation(services(), actor, id));
  const { entries } = await listOrganisations(services(), actor, organisation.coalitionId);
  const others = entries.map((entry) => entry.organisation).filter((other) => other.id !== id);
  const t = await getTranslations('organisation.form');
  return (
    <Page width="form">
      <PageHeader title={t('editTitle', { name: organisation.name })} />
      <OrganisationForm
        action={changeOrganisation.bind(null, slug, id)}
        organisation={organisation}
        countries={countriesIn(await getLocale())}
        umbrellas={others.map(({ id: other, name }) => ({ id: other, name }))}
        cancelHref={href}
      />
    </Page>
  );
}
