import { organisationKey } from '@undersigned/domain';
import { listOrganisations } from '@undersigned/services';
import type { Metadata } from 'next';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { PhaseMark } from '@/features/document/components/phase-mark';
import { textsOfActor } from '@/features/document/queries';
import { services } from '@/server/context';
import { requireActor } from '@/server/session';
import { buttonClass } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';
import { TextField } from '@/ui/text-field';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ q?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home.search'))('title') };
}

export default async function SearchPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { q } = await searchParams;
  const words = (Array.isArray(q) ? (q[0] ?? '') : (q ?? '')).trim().slice(0, 200);
  const t = await getTranslations('home.search');
  return (
    <Page width="text">
      <PageHeader title={t('title')} />
      <form method="get" role="search" className="mb-10 flex flex-wrap items-end gap-3">
        <TextField type="search" name="q" label={t('label')} defaultValue={words} className="min-w-56 grow" />
        <button type="submit" className={buttonClass('primary')}>
          {t('find')}
        </button>
      </form>
      {words ? <Results slug={slug} words={words} /> : <p className="text-muted">{t('start')}</p>}
    </Page>
  );
}

async function Results({ slug, words }: { slug: string; words: string }) {
  const { actor, coalition } = await requireActor(slug);
  const t = await getTranslations('home.search');
  const key = organisationKey(words);
  const texts = (await textsOfActor(actor)).filter(({ document }) =>
    organisationKey(document.title).includes(key),
  );
  const { entries } = await listOrganisations(services(), actor, coalition.id, { search: words });
  const count = texts.length + entries.length;
  if (count === 0) {
    return (
      <EmptyState title={t('none', { words })}>
        <p>{t('noneHint')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <p role="status" className="mb-8 text-muted">
        {t('found', { count, words })}
      </p>
      {texts.length > 0 ? (
        <Section title={t('texts')}>
          <ul className="grid gap-3">
            {texts.map(({ document }) => (
              <li key={document.id} className="flex flex-wrap items-baseline gap-x-4">
                <Link href={`/t/${document.id}`} lang={document.language} className="font-serif text-reading">
                  {document.title}
                </Link>
                <PhaseMark phase={document.phase} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {entries.length > 0 ? (
        <Section title={t('organisations')}>
          <ul className="grid gap-3">
            {entries.map(({ organisation: { id, name, acronym } }) => (
              <li key={id}>
                <Link href={`/c/${slug}/organisations/${id}`}>{name}</Link>
                {acronym ? <span className="ms-2 text-muted">{acronym}</span> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
