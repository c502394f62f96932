import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { documentPage } from '@/features/document/queries';
import { PositionsScreen } from '@/features/position/components/positions-screen';
import { wordingsOf } from '@/features/position/queries';
import { withWords } from '@/i18n/with-words';

interface Props {
  params: Promise<{ id: string }>;
  /** The paragraph whose form is open, by block id. */
  searchParams: Promise<{ at?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document } = await documentPage((await params).id);
  const t = await getTranslations('position');
  return { title: `${t('title')} · ${document.title}` };
}

export default withWords(['position', 'shell.changed'], PositionsPage);

async function PositionsPage({ params, searchParams }: Props) {
  const page = await documentPage((await params).id);
  const { at } = await searchParams;
  const view = await wordingsOf(page.actor, page.document.id);
  return <PositionsScreen page={page} view={view} openAt={typeof at === 'string' ? at : null} />;
}
