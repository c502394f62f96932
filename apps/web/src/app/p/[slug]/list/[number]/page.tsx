import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PublishedText } from '@/features/list/components/published-text';
import { editionNumber, knownGrouping } from '@/features/list/reading';
import { publicText } from '@/features/round/queries';

interface Props {
  params: Promise<{ slug: string; number: string }>;
  searchParams: Promise<{ group?: string | string[] }>;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { edition, coalition, listEdition } = await load(props);
  const title = `${edition.title} (${listEdition.number}) · ${coalition.name}`;
  return { title, robots: { index: false, follow: true } };
}

/** One edition of a published list with the text that stood with it, for ever at this address. */
export default async function ListEditionPage(props: Props) {
  const published = await load(props);
  const path = `/p/${published.round.slug}/list/${published.listEdition.number}`;
  return <PublishedText published={published} path={path} />;
}

async function load({ params, searchParams }: Props) {
  const { slug, number } = await params;
  const { group } = await searchParams;
  const wanted = editionNumber(number) ?? notFound();
  return publicText(slug, knownGrouping(String(group)), wanted);
}
