import { organisationKinds } from '@undersigned/domain';
import { listOrganisations } from '@undersigned/services';
import type { Metadata } from 'next';
import { Link } from '@/ui/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { DirectoryFilterForm } from '@/features/organisation/components/directory-filter-form';
import { DirectoryTable } from '@/features/organisation/components/directory-table';
import { services } from '@/server/context';
import { requireActor } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ q?: string; country?: string; kind?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisation.directory'))('title') };
}

export default async function OrganisationsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { q, country, kind } = await searchParams;
  const home = `/c/${slug}/organisations`;
  const { actor, coalition } = await requireActor(slug, home);
  const filter = {
    search: q?.slice(0, 100),
    country,
    kind: organisationKinds.find((known) => known === kind),
  };
  const { entries, total, countries } = await listOrganisations(services(), actor, coalition.id, filter);
  const t = await getTranslations('organisation.directory');
  const locale = await getLocale();
  const isFocalPoint = actor.role === 'focal-point';
  return (
    <Page>
      <PageHeader
        title={t('title')}
        actions={
          isFocalPoint ? (
            <>
              <ButtonLink href={`${home}/import`} look={total === 0 ? 'primary' : 'quiet'}>
                {t('import')}
              </ButtonLink>
              <ButtonLink href={`${home}/new`} look={total === 0 ? 'quiet' : 'primary'}>
                {t('add')}
              </ButtonLink>
            </>
          ) : null
        }
      >
        <p>{t('intro', { total, countries: countries.length })}</p>
        <p className="flex flex-wrap gap-x-6">
          <Link href={`/c/${slug}/people`}>{t('people')}</Link>
          {isFocalPoint ? <Link href={`/c/${slug}/addressees`}>{t('addressees')}</Link> : null}
        </p>
      </PageHeader>
      {total === 0 ? (
        <EmptyState title={t('emptyTitle')}>{isFocalPoint ? t('empty') : null}</EmptyState>
      ) : (
        <>
          <DirectoryFilterForm action={home} filter={filter} countries={countries} locale={locale} />
          <DirectoryTable home={home} entries={entries} locale={locale} />
        </>
      )}
    </Page>
  );
}
