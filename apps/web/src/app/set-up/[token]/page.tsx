import { countriesIn, defaultTimeZone } from '@undersigned/domain';
import { checkSetUpLink, Refused, sentence } from '@undersigned/services';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { webConfig } from '@/config';
import { setUpInstallation } from '@/features/coalition/actions';
import { PublicBar } from '@/features/coalition/components/public-bar';
import { SetUpForm } from '@/features/coalition/components/set-up-form';
import { languagesAndZones } from '@/features/coalition/languages-and-zones';
import { withWords } from '@/i18n/with-words';
import { services } from '@/server/context';
import { ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

export const dynamic = 'force-dynamic';

/** `no-referrer` would make browsers post the form with `Origin: null`, which Next refuses without JavaScript. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('coalition.setUp'))('title'), referrer: 'same-origin' };
}

export default withWords(['coalition.setUp', 'shell'], SetUpPage);

async function SetUpPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const t = await getTranslations('coalition');
  const locale = await getLocale();
  const refusal = await refusalOf(checkSetUpLink(services(), token));
  if (refusal) {
    return (
      <>
        <PublicBar />
        <Page width="form">
          <PageHeader title={t('setUp.usedTitle')} />
          <div className="grid justify-items-start gap-6">
            <Notice tone="refused">{sentence(refusal, locale)}</Notice>
            <ButtonLink href="/sign-in">{t('setUp.toSignIn')}</ButtonLink>
          </div>
        </Page>
      </>
    );
  }
  return (
    <>
      <PublicBar />
      <Page width="form">
        <PageHeader title={t('setUp.title')}>
          <p>{t('setUp.intro')}</p>
        </PageHeader>
        <SetUpForm
          action={setUpInstallation.bind(null, token)}
          example={`${webConfig().baseUrl}/c/icm`}
          {...await languagesAndZones(defaultTimeZone)}
          countries={countriesIn(locale)}
          preset={{ language: locale, timeZone: defaultTimeZone }}
        />
      </Page>
    </>
  );
}

async function refusalOf(check: Promise<void>) {
  try {
    await check;
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
