import { isWritable } from '@undersigned/domain';
import { listOrganisations, readAccessList } from '@undersigned/services';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { changeAccess, renameText } from '@/features/document/actions';
import { AccessTable } from '@/features/document/components/access-table';
import { AddAccessForm } from '@/features/document/components/add-access-form';
import { RenameForm } from '@/features/document/components/rename-form';
import { documentPage } from '@/features/document/queries';
import { GuestLinks } from '@/features/guest/components/guest-links';
import { withWords } from '@/i18n/with-words';
import { services } from '@/server/context';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';

export default withWords(['document.about', 'guest.make', 'shell'], AboutPage);

async function AboutPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const page = await documentPage(id);
  const { document, actor, steers, coalition } = page;
  if (!steers) notFound();
  const t = await getTranslations('document.about');
  const grants = await readAccessList(services(), actor, document.id);
  const { entries } = await listOrganisations(services(), actor, coalition.id);
  const organisations = entries.map(({ organisation }) => ({
    id: organisation.id,
    name: organisation.name,
  }));
  const change = changeAccess.bind(null, document.id);
  return (
    <Page width="desk-text">
      <PageHeader level={2} title={t('title')} />
      <Section title={t('rename')} level={3}>
        {isWritable(document.phase) ? (
          <RenameForm action={renameText.bind(null, document.id)} title={document.title} />
        ) : (
          <p className="text-muted">{t('frozen')}</p>
        )}
      </Section>
      <Section title={t('access')} level={3}>
        <p className="mb-5 text-muted">{t('accessLead')}</p>
        <AccessTable grants={grants} organisations={organisations} action={change} />
      </Section>
      <Section title={t('add')} level={3}>
        <AddAccessForm action={change} organisations={organisations} />
      </Section>
      <GuestLinks page={page} />
    </Page>
  );
}
