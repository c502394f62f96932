import type { Metadata } from 'next';
import { PublishedText } from '@/features/list/components/published-text';
import { knownGrouping } from '@/features/list/reading';
import { publicText } from '@/features/round/queries';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ group?: string | string[] }>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { edition, coalition } = await load({ params, searchParams });
  return { title: `${edition.title} · ${coalition.name}`, robots: { index: true, follow: true } };
}

/** A published text with the newest edition of its list, for ever at this address. */
export default async function PublishedPage(props: Props) {
  const published = await load(props);
  return <PublishedText published={published} path={`/p/${published.round.slug}`} />;
}

async function load({ params, searchParams }: Props) {
  const { group } = await searchParams;
  return publicText((await params).slug, knownGrouping(String(group)));
}
