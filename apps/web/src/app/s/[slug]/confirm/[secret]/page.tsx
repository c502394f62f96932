import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RoundFrame } from '@/features/round/components/round-frame';
import { publicRound } from '@/features/round/queries';
import { LinkedSignOn } from '@/features/sign-on/components/linked-sign-on';
import { linkedSignOn } from '@/features/sign-on/queries';
import { ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

interface Props {
  params: Promise<{ slug: string; secret: string }>;
}

/** `no-referrer` would make browsers post the form with `Origin: null`, which Next refuses without JavaScript. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signOn.confirm'))('metaTitle'), referrer: 'same-origin' };
}

/** Where the mailed link leads. Opening it changes nothing; the buttons do. */
export default async function ConfirmPage({ params }: Props) {
  const { slug, secret } = await params;
  const { coalition } = await publicRound(slug);
  const linked = await linkedSignOn(slug, secret);
  const t = await getTranslations('signOn.confirm');
  return (
    <RoundFrame coalition={coalition} path={`/s/${slug}/confirm/${secret}`}>
      <Page width="form">
        {linked ? (
          <LinkedSignOn slug={slug} secret={secret} linked={linked} />
        ) : (
          <>
            <PageHeader title={t('invalidTitle')}>
              <p>{t('invalidBody')}</p>
            </PageHeader>
            <ButtonLink href={`/s/${slug}`} prefetch={false}>
              {t('toPage')}
            </ButtonLink>
          </>
        )}
      </Page>
    </RoundFrame>
  );
}
