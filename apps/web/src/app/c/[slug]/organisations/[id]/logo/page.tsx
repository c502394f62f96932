import type { OrganisationId } from '@undersigned/domain';
import { mayKeepEntry, readOrganisation } from '@undersigned/services';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { LogoForm } from '@/features/organisation/components/logo-form';
import { LogoPicture } from '@/features/organisation/components/logo-picture';
import { dropLogo, saveLogo } from '@/features/organisation/logo-actions';
import { withWords } from '@/i18n/with-words';
import { services } from '@/server/context';
import { orNotFound, requireActor } from '@/server/session';
import { ActionForm } from '@/ui/action-form';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

interface Props {
  params: Promise<{ slug: string; id: OrganisationId }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation.logo'))('metaTitle') };
}

export default withWords(['organisation.logo', 'shell'], LogoPage);

/** Where an organisation's logo is given, described, allowed in public and removed. */
async function LogoPage({ params }: Props) {
  const { slug, id } = await params;
  const href = `/c/${slug}/organisations/${id}`;
  const { actor } = await requireActor(slug, `${href}/logo`);
  const { organisation } = await orNotFound(readOrganisation(services(), actor, id));
  if (!mayKeepEntry(actor, id)) notFound();
  const { name, logo } = organisation;
  const t = await getTranslations('organisation.logo');
  return (
    <Page width="form">
      <PageHeader title={t('title', { name })} />
      {logo ? (
        <div className="mb-8 grid justify-items-start gap-4">
          <LogoPicture organisationId={id} logo={logo} alt={logo.alt || t('of', { name })} size="page" />
          <ActionForm action={dropLogo.bind(null, slug, id)} label={t('remove')} look="quiet" size="small" />
        </div>
      ) : null}
      <LogoForm action={saveLogo.bind(null, slug, id)} logo={logo} cancelHref={href} />
    </Page>
  );
}
