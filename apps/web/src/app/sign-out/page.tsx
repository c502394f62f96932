import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PublicBar } from '@/features/coalition/components/public-bar';
import { signOut } from '@/features/session/actions';
import { ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';
import { SubmitButton } from '@/ui/submit-button';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('session.signOut'))('title') };
}

export default async function SignOutPage() {
  const t = await getTranslations('session.signOut');
  return (
    <>
      <PublicBar />
      <Page width="form">
        <PageHeader title={t('title')}>
          <p>{t('body')}</p>
        </PageHeader>
        <form action={signOut} className="flex flex-wrap gap-3">
          <SubmitButton>{t('signOut')}</SubmitButton>
          <ButtonLink href="/">{t('stay')}</ButtonLink>
        </form>
      </Page>
    </>
  );
}
