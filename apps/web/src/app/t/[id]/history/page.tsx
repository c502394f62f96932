import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { documentPage } from '@/features/document/queries';
import { keepVersion } from '@/features/version/actions';
import { NameForm } from '@/features/version/components/name-form';
import { VersionList } from '@/features/version/components/version-list';
import { versionsOf } from '@/features/version/queries';
import { withWords } from '@/i18n/with-words';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await documentPage((await params).id);
  return { title: `${(await getTranslations('version'))('title')} · ${document.title}` };
}

export default withWords(['version'], HistoryPage);

/** Every version of a text, and the ways to name, read and compare them. */
async function HistoryPage({ params }: Props) {
  const { document, actor, coalition, person } = await documentPage((await params).id);
  const list = await versionsOf(actor, document.id);
  const t = await getTranslations('version');
  return (
    <Page width="desk-page">
      <Section title={t('title')}>
        <p className="mb-5 max-w-text text-muted">{t('lead')}</p>
        {list.versions.length > 0 ? (
          <VersionList
            documentId={document.id}
            list={list}
            timeZone={coalition.timeZone}
            readerZone={person.timeZone}
          />
        ) : (
          <EmptyState title={t('none')}>
            <p>{t('noneHint')}</p>
          </EmptyState>
        )}
        {list.hidden > 0 ? <p className="mt-5 text-muted">{t('hidden', { count: list.hidden })}</p> : null}
      </Section>
      {list.mayName ? (
        <Section title={t('nameNow')}>
          <NameForm of="now" action={keepVersion.bind(null, document.id, null)} />
        </Section>
      ) : null}
    </Page>
  );
}
