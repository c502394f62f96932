import { isOpen } from '@undersigned/domain';
import { shortFingerprint } from '@undersigned/editor/schema';
import type { LinkedSignOn as Linked } from '@undersigned/services';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { services } from '@/server/context';
import { ButtonLink } from '@/ui/button';
import { formatMoment } from '@/ui/moment';
import { Notice } from '@/ui/notice';
import { PageHeader } from '@/ui/page-header';
import { SubmitButton } from '@/ui/submit-button';
import { confirmByLink, denyByLink } from '../public-actions';

interface Props {
  slug: string;
  secret: string;
  linked: Linked;
}

/** A sign-on behind its mailed link: what is to be confirmed, or what became of it. */
export async function LinkedSignOn(props: Props) {
  const { slug, linked } = props;
  const { state } = linked.signOn;
  const waits = state === 'unconfirmed' || state === 'provisional';
  if (waits && isOpen(linked.round, services().now())) return <Waiting {...props} />;
  return (
    <>
      <Outcome linked={linked} />
      <div className="mb-12 grid justify-items-start gap-6">
        <Facts slug={slug} linked={linked} />
      </div>
      {state === 'withdrawn' ? null : <NotMe {...props} />}
    </>
  );
}

async function Waiting(props: Props) {
  const { slug, secret, linked } = props;
  const t = await getTranslations('signOn.confirm');
  const organisation = linked.signOn.organisationName;
  const supports = linked.signOn.decision === 'support';
  return (
    <>
      <PageHeader title={supports ? t('titleSupport', { organisation }) : t('title', { organisation })} />
      <form action={confirmByLink.bind(null, slug, secret)} className="mb-12 grid gap-6">
        <Facts slug={slug} linked={linked} />
        <div>
          <SubmitButton>{t('button')}</SubmitButton>
        </div>
      </form>
      <NotMe {...props} />
    </>
  );
}

async function Facts({ slug, linked }: Pick<Props, 'slug' | 'linked'>) {
  const t = await getTranslations('signOn');
  const locale = await getLocale();
  const { signOn, edition, round } = linked;
  const { name, title } = signOn.signatory;
  const facts = [
    [t('confirm.what'), <bdi key="title">{edition.title}</bdi>],
    [t('confirm.fingerprint'), <code key="code">{shortFingerprint(signOn.fingerprint)}</code>],
    [t('confirm.organisation'), <bdi key="organisation">{signOn.organisationName}</bdi>],
    [t('confirm.signatory'), <bdi key="signatory">{title ? `${name}, ${title}` : name}</bdi>],
    [t('confirm.decision'), t(`decision.${signOn.decision}`)],
    ...(signOn.reservation ? [[t('confirm.reservation'), signOn.reservation]] : []),
    [t('confirm.until'), formatMoment(round.closesAt, { timeZone: round.timeZone, locale })],
  ];
  return (
    <>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {facts.map(([label, value], index) => (
          <div key={index} className="contents">
            <dt className="text-muted">{label}</dt>
            <dd className="mb-2 sm:mb-0">{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link href={`/s/${slug}?lang=${locale}`} prefetch={false}>
          {t('confirm.readText')}
        </Link>
      </p>
    </>
  );
}

async function NotMe({ slug, secret }: Props) {
  const t = await getTranslations('signOn.confirm');
  return (
    <section id="not-me" aria-labelledby="not-me-heading" className="grid gap-3 border-t border-line pt-6">
      <h2 id="not-me-heading" className="text-base">
        {t('notMe')}
      </h2>
      <p className="text-muted">{t('notMeBody')}</p>
      <form action={denyByLink.bind(null, slug, secret)}>
        <SubmitButton look="danger">{t('notMe')}</SubmitButton>
      </form>
    </section>
  );
}

async function Outcome({ linked }: Pick<Props, 'linked'>) {
  const t = await getTranslations('signOn.confirm');
  const { signOn, round, coalitionName: coalition } = linked;
  const organisation = signOn.organisationName;
  switch (signOn.state) {
    case 'confirmed':
      return (
        <PageHeader
          title={
            signOn.decision === 'support'
              ? t('confirmedTitleSupport', { organisation })
              : t('confirmedTitle', { organisation })
          }
        >
          <p>{t('confirmedBody')}</p>
        </PageHeader>
      );
    case 'duplicate':
      return (
        <PageHeader title={t('duplicateTitle', { organisation })}>
          <p>{t('duplicateBody', { coalition })}</p>
        </PageHeader>
      );
    case 'withdrawn':
      return (
        <>
          <PageHeader title={t('withdrawnTitle')}>
            <p>{t('withdrawnBody')}</p>
          </PageHeader>
          <p className="mb-8">
            <ButtonLink href={`/s/${round.slug}`} prefetch={false}>
              {t('toPage')}
            </ButtonLink>
          </p>
        </>
      );
    case 'lapsed':
      return (
        <PageHeader title={t('lapsedTitle', { organisation })}>
          <p>{t('lapsedBody')}</p>
        </PageHeader>
      );
    case 'provisional':
      return <Recorded linked={linked} />;
    case 'unconfirmed':
      return <TooLate linked={linked} />;
  }
}

/** Entered by a focal point and never confirmed: it counts all the same. */
async function Recorded({ linked: { signOn, round, coalitionName: coalition } }: Pick<Props, 'linked'>) {
  const t = await getTranslations('signOn.confirm');
  const at = formatMoment(round.closedAt ?? round.closesAt, {
    timeZone: round.timeZone,
    locale: await getLocale(),
  });
  return (
    <PageHeader title={t('recordedTitle', { organisation: signOn.organisationName })}>
      <p>{t('recordedBody', { coalition, at })}</p>
    </PageHeader>
  );
}

async function TooLate({ linked: { round, coalitionName } }: Pick<Props, 'linked'>) {
  const t = await getTranslations();
  const at = formatMoment(round.closedAt ?? round.closesAt, {
    timeZone: round.timeZone,
    locale: await getLocale(),
  });
  return (
    <>
      <PageHeader title={t('signOn.confirm.closedTitle')} />
      <div className="mb-8">
        <Notice tone="attention">{t('round.page.closed', { at, coalition: coalitionName })}</Notice>
      </div>
    </>
  );
}
