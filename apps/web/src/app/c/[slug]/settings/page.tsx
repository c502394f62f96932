import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SettingsForm } from '@/features/coalition/components/settings-form';
import { languagesAndZones } from '@/features/coalition/languages-and-zones';
import { saveSettings } from '@/features/coalition/settings-actions';
import { withWords } from '@/i18n/with-words';
import { requireActor } from '@/server/session';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('coalition.settings'))('title') };
}

export default withWords(['coalition.setUp', 'coalition.settings', 'shell'], SettingsPage);

/** What focal points may change about their coalition. */
async function SettingsPage({ params }: Props) {
  const { slug } = await params;
  const { actor, coalition } = await requireActor(slug, `/c/${slug}/settings`);
  if (actor.role !== 'focal-point') notFound();
  const { name, language, timeZone } = coalition;
  const t = await getTranslations('coalition.settings');
  return (
    <Page width="form">
      <PageHeader title={t('title')}>
        <p>{t('intro', { slug })}</p>
      </PageHeader>
      <SettingsForm
        action={saveSettings.bind(null, slug)}
        settings={{ name, language, timeZone }}
        {...await languagesAndZones(timeZone)}
      />
    </Page>
  );
}
