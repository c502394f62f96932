import { countriesIn } from '@undersigned/domain';
import { sourceOf } from '@undersigned/services';
import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { EditionText } from '@/features/edition/components/edition-text';
import { Fingerprint } from '@/features/edition/components/fingerprint';
import { LedgerHead } from '@/features/round/components/ledger-head';
import { LogoWall } from '@/features/round/components/logo-wall';
import { RoundFrame } from '@/features/round/components/round-frame';
import { Signatories } from '@/features/round/components/signatories';
import { publicRound } from '@/features/round/queries';
import { SignForm } from '@/features/sign-on/components/sign-form';
import { signOnPage } from '@/features/sign-on/public-actions';
import { ButtonLink } from '@/ui/button';
import { FormSummary } from '@/ui/form-summary';
import { formatMoment } from '@/ui/moment';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ late?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition } = await publicRound((await params).slug);
  return { title: (await getTranslations('round.page'))('metaTitle', { title: edition.title }) };
}

/** Where organisations read the exact text and sign it. */
export default async function SignPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { late } = await searchParams;
  const found = await publicRound(slug);
  const { round, edition, coalition } = found;
  const t = await getTranslations('round.page');
  const locale = await getLocale();
  const until = formatMoment(round.closesAt, { timeZone: round.timeZone, locale });
  return (
    <RoundFrame coalition={coalition} path={`/s/${slug}`}>
      <Page width="text">
        <PageHeader title={<bdi lang={edition.language}>{edition.title}</bdi>}>
          <p>{t('by', { coalition: coalition.name })}</p>
          {found.isOpen ? (
            <p className="font-medium text-ink">
              {t('until', { at: until })} · <a href="#sign">{t('toForm')}</a>
            </p>
          ) : null}
        </PageHeader>
        {found.isOpen ? null : <Closed slug={slug} found={found} isLate={late === '1'} />}
        <div className="mb-10">
          <EditionText source={sourceOf(edition)} />
        </div>
        <div className="mb-12 grid gap-1 border-t border-line pt-4">
          <p>{t('readAll')}</p>
          <Fingerprint fingerprint={edition.fingerprint} />
        </div>
        {found.isOpen ? <SignSection slug={slug} found={found} /> : null}
        {found.signatories === null ? null : (
          <Section title={t('whoSigned', { count: found.signatories })}>
            <LogoWall logos={found.logos} />
            {found.list ? <Signatories list={found.list} /> : null}
            {found.ledger ? (
              <div className="mt-8 border-t border-line pt-4">
                <LedgerHead head={found.ledger} file={null} />
              </div>
            ) : null}
          </Section>
        )}
      </Page>
    </RoundFrame>
  );
}

type Found = Awaited<ReturnType<typeof publicRound>>;

async function SignSection({ slug, found }: { slug: string; found: Found }) {
  const t = await getTranslations('round.page');
  const locale = await getLocale();
  const { shell, signOn } = await getMessages();
  return (
    <section id="sign" aria-labelledby="sign-heading" className="mb-12 max-w-form">
      <h2 id="sign-heading" className="mb-1 text-lg">
        {t('formHeading')}
      </h2>
      <p className="mb-6 text-muted">{t('formIntro')}</p>
      <NextIntlClientProvider
        messages={{ shell: { optional: shell.optional }, signOn: { form: signOn.form } }}
      >
        <SignForm
          action={signOnPage.bind(null, slug)}
          fingerprint={found.edition.fingerprint}
          countries={countriesIn(locale)}
        >
          <p className="text-sm text-muted">{t('privacy', { coalition: found.coalition.name })}</p>
        </SignForm>
      </NextIntlClientProvider>
    </section>
  );
}

/** `isLate` after somebody pressed “sign” when it was too late. */
async function Closed({ slug, found, isLate }: { slug: string; found: Found; isLate: boolean }) {
  const t = await getTranslations('round.page');
  const { round, coalition } = found;
  const at = formatMoment(round.closedAt ?? round.closesAt, {
    timeZone: round.timeZone,
    locale: await getLocale(),
  });
  return (
    <div className="mb-10 grid justify-items-start gap-4">
      {isLate ? (
        <FormSummary>{t('late', { at, coalition: coalition.name })}</FormSummary>
      ) : (
        <Notice tone="attention">
          <p className="font-medium">{t('closedTitle')}</p>
          <p>{t('closed', { at, coalition: coalition.name })}</p>
        </Notice>
      )}
      {round.state === 'published' ? (
        <ButtonLink href={`/p/${slug}`} prefetch={false}>
          {t('toPublished')}
        </ButtonLink>
      ) : null}
    </div>
  );
}
