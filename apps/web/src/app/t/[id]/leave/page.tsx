import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { leaveText } from '@/features/guest/leave-action';
import { guestPage } from '@/features/guest/queries';
import { ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';
import { SubmitButton } from '@/ui/submit-button';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guest.leave'))('title') };
}

/** The way out for a guest at a computer that is not theirs. */
export default async function LeavePage({ params }: Props) {
  const { id } = await params;
  const guest = await guestPage(id);
  if (guest === null) notFound();
  if (guest === 'ended') return null; // the layout says so
  const t = await getTranslations('guest.leave');
  return (
    <Page width="form">
      <PageHeader title={t('title')}>
        <p>{t('body')}</p>
      </PageHeader>
      <form action={leaveText.bind(null, guest.document.id)} className="flex flex-wrap gap-3">
        <SubmitButton>{t('leave')}</SubmitButton>
        <ButtonLink href={`/t/${guest.document.id}`}>{t('stay')}</ButtonLink>
      </form>
    </Page>
  );
}
