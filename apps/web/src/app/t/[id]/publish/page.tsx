import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { documentPage } from '@/features/document/queries';
import { PublishScreen } from '@/features/round/components/publish-screen';
import { withWords } from '@/i18n/with-words';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('round.publish'))('title') };
}

export default withWords(['delivery.choose', 'delivery.follow', 'delivery.send', 'shell'], PublishPage);

async function PublishPage({ params }: Props) {
  return <PublishScreen page={await documentPage((await params).id)} />;
}
