import { sourceOf } from '@undersigned/services';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { EditionText } from '@/features/edition/components/edition-text';
import { Fingerprint } from '@/features/edition/components/fingerprint';
import { LedgerHead } from '@/features/round/components/ledger-head';
import { LogoWall } from '@/features/round/components/logo-wall';
import { RoundFrame } from '@/features/round/components/round-frame';
import { Signatories } from '@/features/round/components/signatories';
import { publicText } from '@/features/round/queries';
import { formatDay } from '@/ui/moment';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { edition, coalition } = await publicText((await params).slug);
  return { title: `${edition.title} · ${coalition.name}`, robots: { index: true, follow: true } };
}

/** A published text with its list, for ever at this address. */
export default async function PublishedPage({ params }: Props) {
  const { slug } = await params;
  const { round, edition, coalition, signatories, list, logos, ledger } = await publicText(slug);
  const t = await getTranslations('round');
  const locale = await getLocale();
  const at = formatDay(round.publishedAt ?? round.closesAt, { timeZone: round.timeZone, locale });
  return (
    <RoundFrame coalition={coalition} path={`/p/${slug}`}>
      <Page width="text">
        <PageHeader title={<bdi lang={edition.language}>{edition.title}</bdi>}>
          <p>
            {t('page.by', { coalition: coalition.name })} · {t('published.publishedOn', { at })} ·{' '}
            <a href="#signatories">{t('published.signedBy', { count: signatories ?? 0 })}</a>
          </p>
        </PageHeader>
        <div className="mb-12">
          <EditionText source={sourceOf(edition)} />
        </div>
        <div id="signatories">
          <Section
            title={t('published.signedBy', { count: signatories ?? 0 })}
            aside={
              <a href={`/p/${slug}/list.csv?lang=${locale}`} data-no-print>
                {t('published.csv')}
              </a>
            }
          >
            <LogoWall logos={logos} />
            {list ? <Signatories list={list} /> : null}
          </Section>
        </div>
        <div className="grid gap-2 border-t border-line pt-4">
          <Fingerprint fingerprint={edition.fingerprint} />
          {ledger ? <LedgerHead head={ledger} file={`/p/${slug}/ledger.json`} /> : null}
          <p className="text-sm" data-no-print>
            <Link href={`/l/${coalition.slug}`} prefetch={false}>
              {t('published.library', { coalition: coalition.name })}
            </Link>
          </p>
        </div>
      </Page>
    </RoundFrame>
  );
}
