import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { documentPage } from '@/features/document/queries';
import { RoundScreen } from '@/features/round/components/round-screen';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('round'))('title') };
}

export default async function SignOnPage({ params }: Props) {
  return <RoundScreen page={await documentPage((await params).id)} />;
}
