import { directionOf } from '@undersigned/domain';
import { isSameSecret } from '@undersigned/protocol/session';
import { readGuestLink, Refused, type GuestInvitation } from '@undersigned/services';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PublicBar } from '@/features/coalition/components/public-bar';
import { EnterForm } from '@/features/guest/components/enter-form';
import { GuestLinkOver } from '@/features/guest/components/guest-link-over';
import { enterByLink } from '@/features/guest/enter-action';
import { withWords } from '@/i18n/with-words';
import { services } from '@/server/context';
import { guestSecretAt } from '@/server/guest-session';
import { memberReading } from '@/server/session';
import { ButtonLink } from '@/ui/button';
import { formatMoment } from '@/ui/moment';
import { Page } from '@/ui/page';
import { PageHeader } from '@/ui/page-header';

export const dynamic = 'force-dynamic';

/** `no-referrer` would make browsers post the form with `Origin: null`, which Next refuses without JavaScript. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guest.enter'))('title'), referrer: 'same-origin' };
}

export default withWords(['guest.enter', 'guest.make.languages', 'shell'], GuestLinkPage);

/**
 * Where a guest link leads. Opening it changes nothing, so that a program that looks into mails uses up no link; who
 * came by it before in this browser goes on to the text.
 */
async function GuestLinkPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const invitation = await invitationOf(secret);
  if (!invitation) return <GuestLinkOver />;
  const { link, document, coalition } = invitation;
  const address = `/t/${document.id}`;
  const isMember = (await memberReading(document.id)) !== null;
  const kept = await guestSecretAt(document.id);
  if (!isMember && link.guest && kept !== null && isSameSecret(kept, secret)) redirect(address);
  const t = await getTranslations('guest.enter');
  return (
    <>
      <PublicBar name={coalition.name} href={`/g/${secret}`} />
      <Page width="form">
        <PageHeader
          title={
            <span lang={document.language} dir={directionOf(document.language)}>
              {document.title}
            </span>
          }
        >
          <Invitation {...invitation} />
        </PageHeader>
        {isMember ? (
          <div className="grid justify-items-start gap-6">
            <p>{t(link.guest ? 'member' : 'memberUnused')}</p>
            <ButtonLink look="primary" href={address}>
              {t('openAsMember')}
            </ButtonLink>
          </div>
        ) : (
          <EnterForm action={enterByLink.bind(null, secret)} guest={link.guest?.name ?? null} />
        )}
      </Page>
    </>
  );
}

/** Who invites, to do what, until when; and whose the link is once somebody has used it. */
async function Invitation({ link, coalition, inviter }: GuestInvitation) {
  const t = await getTranslations('guest.enter');
  const until = formatMoment(link.expiresAt, { timeZone: coalition.timeZone, locale: await getLocale() });
  return (
    <div className="grid gap-2">
      <p>
        {t('invited', {
          inviter: inviter?.personName ?? coalition.name,
          organisation: inviter?.organisationName ?? 'none',
          coalition: coalition.name,
          access: link.access,
        })}{' '}
        {t('until', { until })}
      </p>
      <p>
        {link.guest
          ? t('taken', { name: link.guest.name, organisation: link.guest.organisation })
          : t('yours')}
      </p>
    </div>
  );
}

async function invitationOf(secret: string): Promise<GuestInvitation | null> {
  try {
    return await readGuestLink(services(), secret);
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'guest_link_ended') return null;
    throw error;
  }
}
