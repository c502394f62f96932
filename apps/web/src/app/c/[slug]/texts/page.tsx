import { canStartText, phases } from '@undersigned/domain';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TextTable } from '@/features/document/components/text-table';
import { textsOfActor } from '@/features/document/queries';
import { services } from '@/server/context';
import { requireActor } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('document'))('texts') };
}

export default async function TextsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const { actor, coalition, person } = await requireActor(slug, `/c/${slug}/texts`);
  const t = await getTranslations('document');
  const texts = await textsOfActor(actor);
  const mayStart = canStartText(actor);
  const startNew = mayStart ? (
    <ButtonLink look="primary" href={`/c/${slug}/texts/new`}>
      {t('new')}
    </ButtonLink>
  ) : null;
  return (
    <Page>
      <PageHeader title={t('texts')} actions={texts.length > 0 ? startNew : null}>
        <p>{t('textsLead')}</p>
      </PageHeader>
      {texts.length === 0 ? (
        <EmptyState title={t('none')} action={startNew}>
          <p>{t(mayStart ? 'noneHintStart' : 'noneHint')}</p>
        </EmptyState>
      ) : null}
      {phases.map((phase) => {
        const lines = texts.filter(({ document }) => document.phase === phase);
        if (lines.length === 0) return null;
        const title = t('phaseCount', { phase: t(`phase.${phase}`), count: lines.length });
        return (
          <Section key={phase} title={title}>
            <TextTable
              caption={title}
              lines={lines}
              timeZone={coalition.timeZone}
              readerZone={person.timeZone}
              now={services().now()}
            />
          </Section>
        );
      })}
    </Page>
  );
}
