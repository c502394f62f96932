import { sourceOf, type PublishedText as Published } from '@undersigned/services';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { EditionText } from '@/features/edition/components/edition-text';
import { Fingerprint } from '@/features/edition/components/fingerprint';
import { LedgerHead } from '@/features/round/components/ledger-head';
import { LogoWall } from '@/features/round/components/logo-wall';
import { RoundFrame } from '@/features/round/components/round-frame';
import { Signatories } from '@/features/round/components/signatories';
import { formatDay } from '@/ui/moment';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';
import { Section } from '@/ui/section';
import { EditionHistory } from './edition-history';
import { ListFiles } from './list-files';
import { ListOrders } from './list-orders';

interface Props {
  published: Published;
  /** The address of this page, without the language. */
  path: string;
}

/** A published text with an edition of its list. */
export async function PublishedText({ published, path }: Props) {
  const { round, edition, coalition, listEdition, ledger } = published;
  const t = await getTranslations('round');
  const locale = await getLocale();
  const at = formatDay(round.publishedAt ?? round.closesAt, { timeZone: round.timeZone, locale });
  return (
    <RoundFrame coalition={coalition} path={path}>
      <Page width="text">
        <PageHeader title={<bdi lang={edition.language}>{edition.title}</bdi>}>
          <p>
            {t('page.by', { coalition: coalition.name })} · {t('published.publishedOn', { at })} ·{' '}
            <a href="#signatories">{t('published.signedBy', { count: listEdition.signatories })}</a>
          </p>
        </PageHeader>
        <div className="mb-12">
          <EditionText source={sourceOf(edition)} />
        </div>
        <List published={published} path={path} />
        <div className="grid gap-2 border-t border-line pt-4">
          <Fingerprint fingerprint={edition.fingerprint} />
          {ledger ? <LedgerHead head={ledger} file={`/p/${round.slug}/ledger.json`} /> : null}
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

/** The list, which edition it is and of which day, the other editions, its orders and its files. */
async function List({ published, path }: Props) {
  const { round, listEdition, editions, list, logos } = published;
  const t = await getTranslations();
  const { slug, timeZone } = round;
  const at = formatDay(listEdition.at, { timeZone, locale: await getLocale() });
  const isNewest = listEdition.number === editions[0]?.number;
  const query = { edition: String(listEdition.number), group: list.grouping };
  return (
    <div id="signatories">
      <Section title={t('round.published.signedBy', { count: listEdition.signatories })}>
        <div className="mb-6 grid gap-2">
          <p className="text-muted">{t('list.edition', { number: listEdition.number, at })}</p>
          {isNewest ? null : (
            <Notice>
              {t('list.isOlder')} <a href={`/p/${slug}#signatories`}>{t('list.toNewest')}</a>
            </Notice>
          )}
          <ListOrders path={path} grouping={list.grouping} />
          <ListFiles slug={slug} query={query} />
        </div>
        <LogoWall logos={logos} />
        <Signatories list={list} />
        {editions.length > 1 ? (
          <div className="mt-8 grid gap-2">
            <h3 className="font-medium">{t('list.editions')}</h3>
            <EditionHistory editions={editions} slug={slug} timeZone={timeZone} />
          </div>
        ) : null}
      </Section>
    </div>
  );
}
