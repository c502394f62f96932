import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { documentPage } from '@/features/document/queries';
import { FreezeScreen } from '@/features/edition/components/freeze-screen';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('edition.freeze'))('title') };
}

export default async function FreezePage({ params }: Props) {
  return <FreezeScreen page={await documentPage((await params).id)} />;
}
