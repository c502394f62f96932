import { asksForAddress } from '@undersigned/services';
import type { Metadata } from 'next';
import { Link } from '@/ui/link';
import { getTranslations } from 'next-intl/server';
import { PublicBar } from '@/features/coalition/components/public-bar';
import { confirmSignIn } from '@/features/session/actions';
import { problemSentence } from '@/features/session/problem';
import { readAsked } from '@/features/session/sign-in-cookies';
import { services } from '@/server/context';
import { FormSummary } from '@/ui/form-summary';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';
import { SubmitButton } from '@/ui/submit-button';
import { TextField } from '@/ui/text-field';

export const dynamic = 'force-dynamic';

/** `no-referrer` would make browsers post the form with `Origin: null`, which Next refuses without JavaScript. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('session.confirm'))('title'), referrer: 'same-origin' };
}

/** Where a sign-in link leads. Opening it changes nothing, and it looks the same whether the link still works. */
export default async function ConfirmPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string; problem?: string }>;
}) {
  const { token, problem } = await searchParams;
  const secret = typeof token === 'string' ? token : '';
  const t = await getTranslations('session.confirm');
  const { mark } = await readAsked();
  const asks = await asksForAddress(services(), { secret, mark });
  return (
    <>
      <PublicBar />
      <Page width="form">
        <PageHeader title={t('title')}>
          <p>{asks ? t('withAddress') : t('withButton')}</p>
        </PageHeader>
        <form action={confirmSignIn} className="grid gap-6">
          <FormSummary>{await problemSentence(problem)}</FormSummary>
          <input type="hidden" name="token" value={secret} />
          {asks ? (
            <TextField
              label={t('email')}
              hint={t('emailHint')}
              type="email"
              name="email"
              autoComplete="email"
              inputMode="email"
              maxLength={254}
              required
            />
          ) : null}
          <div className="flex flex-wrap items-center gap-6">
            <SubmitButton>{t('signIn')}</SubmitButton>
            <Link href="/sign-in">{t('newLink')}</Link>
          </div>
        </form>
      </Page>
    </>
  );
}
