import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PublicBar } from '@/features/coalition/components/public-bar';
import { askForLink } from '@/features/session/actions';
import { NextField } from '@/features/session/components/next-field';
import { nextAddress } from '@/features/session/next-address';
import { problemSentence } from '@/features/session/problem';
import { FormSummary } from '@/ui/form-summary';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('session.signIn'))('title') };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string; problem?: string }>;
}) {
  const { next, problem } = await searchParams;
  const t = await getTranslations('session.signIn');
  const said = problem === 'bad_input' ? t('noAddress') : await problemSentence(problem);
  return (
    <>
      <PublicBar />
      <Page width="form">
        <PageHeader title={t('title')}>
          <p>{t('intro')}</p>
        </PageHeader>
        <form action={askForLink} className="grid gap-6">
          <FormSummary>{said}</FormSummary>
          <NextField next={nextAddress(next)} />
          <TextField
            label={t('email')}
            error={problem === 'bad_input' ? said : undefined}
            type="email"
            name="email"
            autoComplete="email"
            inputMode="email"
            maxLength={254}
            required
          />
          <div>
            <SubmitButton>{t('send')}</SubmitButton>
          </div>
        </form>
      </Page>
    </>
  );
}
