import { listGuestLinks, listOrganisations } from '@undersigned/services';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { documentPage } from '@/features/document/queries';
import { makeGuestMember } from '@/features/guest/actions';
import { BecomeMemberForm } from '@/features/guest/components/become-member-form';
import { withWords } from '@/i18n/with-words';
import { services } from '@/server/context';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

export default withWords(['guest.member', 'membership'], BecomeMemberPage);

/** Where a guest who has entered is made a member, by a focal point. */
async function BecomeMemberPage({ params }: { params: Promise<{ id: string; linkId: string }> }) {
  const { id, linkId } = await params;
  const { document, actor, steers, coalition } = await documentPage(id);
  if (!steers || actor.role !== 'focal-point') notFound();
  const links = await listGuestLinks(services(), actor, document.id);
  const link = links.find((each) => each.link.id === linkId)?.link;
  if (!link?.guest || link.end) notFound();
  const { guest, email } = link;
  const { entries } = await listOrganisations(services(), actor, coalition.id);
  const organisations = entries.map(({ organisation }) => ({
    id: organisation.id,
    name: organisation.name,
  }));
  const named = organisations.find(
    ({ name }) => name.toLocaleLowerCase() === guest.organisation.toLocaleLowerCase(),
  );
  const t = await getTranslations('guest.member');
  return (
    <Page width="desk-text">
      <PageHeader level={2} title={t('title', { name: guest.name })}>
        <p>{t('lead', { name: guest.name, organisation: guest.organisation })}</p>
      </PageHeader>
      <BecomeMemberForm
        action={makeGuestMember.bind(null, document.id, link.id)}
        organisations={organisations}
        preset={{ email: email ?? '', organisationId: named?.id ?? '' }}
      />
    </Page>
  );
}
