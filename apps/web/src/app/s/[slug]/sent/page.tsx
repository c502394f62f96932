import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { RoundFrame } from '@/features/round/components/round-frame';
import { publicRound } from '@/features/round/queries';
import { ButtonLink } from '@/ui/button';
import { formatMoment } from '@/ui/moment';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signOn.sent'))('title') };
}

/** After signing: the same page for everybody, whoever has signed before. */
export default async function SentPage({ params }: Props) {
  const { slug } = await params;
  const { round, coalition } = await publicRound(slug);
  const t = await getTranslations('signOn.sent');
  const locale = await getLocale();
  const at = formatMoment(round.closesAt, { timeZone: round.timeZone, locale });
  return (
    <RoundFrame coalition={coalition} path={`/s/${slug}/sent`}>
      <Page width="form">
        <PageHeader title={t('title')}>
          <p>{t('body', { at })}</p>
        </PageHeader>
        <div className="grid justify-items-start gap-6">
          <p>{t('noMail')}</p>
          <ButtonLink href={`/s/${slug}?lang=${locale}`} prefetch={false}>
            {t('back')}
          </ButtonLink>
        </div>
      </Page>
    </RoundFrame>
  );
}
