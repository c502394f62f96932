import { listActingPlaces } from '@undersigned/services';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PublicBar } from '@/features/coalition/components/public-bar';
import { ActingAs } from '@/features/membership/components/acting-as';
import { nextAddress } from '@/features/session/next-address';
import { services } from '@/server/context';
import { requirePerson } from '@/server/session';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('session.acting'))('title') };
}

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ next?: string }>;
}

/** Stands outside the coalition’s pages: who has not chosen yet has no place in them. */
export default async function ActingPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { next } = await searchParams;
  const { person, session } = await requirePerson(`/acting/${slug}`);
  const places = (await listActingPlaces(services(), { person })).filter(
    ({ coalition }) => coalition.slug === slug,
  );
  const [first] = places;
  if (!first) notFound();
  const wanted = nextAddress(next);
  const onwards = wanted === '/' ? `/c/${slug}` : wanted;
  if (places.length === 1) redirect(onwards);
  const t = await getTranslations('session.acting');
  return (
    <>
      <PublicBar name={first.coalition.name} />
      <Page width="text">
        <PageHeader title={t('title')}>
          <p>{t('intro', { coalition: first.coalition.name })}</p>
        </PageHeader>
        <ActingAs places={places} current={session.acting[first.coalition.id] ?? null} next={onwards} />
      </Page>
    </>
  );
}
